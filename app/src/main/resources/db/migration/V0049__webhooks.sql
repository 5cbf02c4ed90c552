create schema webhooks;

create table webhooks.endpoint (
    id            uuid        primary key,
    version       bigint      not null,
    url           text        not null,
    description   text,
    events        text[]      not null constraint endpoint_events check (cardinality(events) > 0),
    filter        jsonb,
    owner_id      uuid        not null references access.account,
    active        boolean     not null,
    off_reason    text,
    off_at        timestamptz,
    failing_since timestamptz,
    secret        bytea       not null,
    former_secret bytea,
    former_until  timestamptz,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint endpoint_off check ((off_at is null) = active and (off_reason is null or not active)),
    constraint endpoint_former check ((former_secret is null) = (former_until is null))
);
comment on table webhooks.endpoint is 'An address outside that is told of changes, as far as its owner may see them.';
comment on column webhooks.endpoint.events is 'Record type and kind with a dot between, such as parties.changed.';
comment on column webhooks.endpoint.secret is 'Encrypted by the key below the home; the former one signs too until a moment.';
comment on column webhooks.endpoint.off_reason is 'Why our code turned it off; null if somebody did.';

create table webhooks.delivery (
    id          uuid        primary key default uuidv7(),
    position    bigint      generated always as identity,
    endpoint_id uuid        not null references webhooks.endpoint on delete cascade,
    type        text        not null,
    record_id   uuid        not null,
    kind        text        not null,
    happened_at timestamptz not null,
    state       text        not null default 'WAITING' constraint delivery_state check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    attempts    integer     not null default 0,
    next_at     timestamptz not null default now(),
    ended_at    timestamptz
);
comment on table webhooks.delivery is
    'The outbox: what an endpoint is to be told, written in the transaction of the change. Only ids; what is said of the record is made when it is sent.';
create index delivery_due on webhooks.delivery (endpoint_id, next_at) where state = 'WAITING';
create index delivery_turn on webhooks.delivery (endpoint_id, position) where state = 'WAITING';
create index delivery_log on webhooks.delivery (endpoint_id, position);
create index delivery_ended on webhooks.delivery (ended_at) where state <> 'WAITING';
create index delivery_record on webhooks.delivery (record_id, position);

create table webhooks.attempt (
    id          uuid        primary key,
    delivery_id uuid        not null references webhooks.delivery on delete cascade,
    at          timestamptz not null,
    millis      integer     not null,
    status      integer,
    answer      text,
    fault       text
);
comment on table webhooks.attempt is 'Every time something was sent: the status and the beginning of the answer, or why there was none.';
create index attempt_delivery on webhooks.attempt (delivery_id, at);

create function webhooks.tell() returns trigger
    language plpgsql
as $$
begin
    execute 'insert into webhooks.delivery (endpoint_id, type, record_id, kind, happened_at)
        select endpoint.id, told.type, told.id, told.kind, told.at from (' || tg_argv[0] || ') as told (type, id, kind, at)
        join webhooks.endpoint on endpoint.active and told.type || ''.'' || told.kind = any (endpoint.events)';
    return null;
end
$$;
comment on function webhooks.tell is
    'Writes what a statement did to records into the outbox of every endpoint that wants it. The triggers are made on the tables of the record types that an endpoint wants, and only there; their argument says which rows became what.';

create schema privacy;

create table privacy.consent (
    id          uuid primary key,
    party_id    uuid        not null references archive.party,
    purpose     text        not null constraint consent_purpose
        check (purpose in ('MARKETING', 'CARE', 'SURVEY', 'PROFILING', 'SHARING')),
    channel     text        not null constraint consent_channel
        check (channel in ('ANY', 'PHONE', 'SMS', 'EMAIL', 'WECHAT', 'POST')),
    granted     boolean     not null,
    source      text        not null constraint consent_source
        check (source in ('PAPER', 'SHOP', 'PHONE', 'WEBSITE', 'APP', 'MAIL', 'EVENT', 'OTHER')),
    note        text,
    given_at    timestamptz not null,
    recorded_at timestamptz not null,
    created_by  uuid references access.account,
    via         text        not null
);
comment on table privacy.consent is 'What persons agreed to or refused, for which purpose and by which channel; only added to.';
comment on column privacy.consent.given_at is 'When the person said so; the latest word holds.';
create index consent_party on privacy.consent (party_id, given_at, id);

create function privacy.keep() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'UPDATE' and new.note is null and to_jsonb(new) - 'note' = to_jsonb(old) - 'note' then
        return new;
    end if;
    raise exception 'what a person agreed to is neither altered nor deleted' using errcode = 'insufficient_privilege';
end
$$;
comment on function privacy.keep is 'Lets nothing of a consent be altered, but for the note that goes with the identity of the person.';
create trigger consent_kept before update or delete on privacy.consent for each row execute function privacy.keep();
create trigger consent_whole before truncate on privacy.consent for each statement execute function privacy.keep();

create table privacy.standing (
    party_id  uuid primary key references archive.party on delete cascade,
    marketing jsonb,
    care      jsonb,
    survey    jsonb,
    profiling boolean,
    sharing   boolean,
    refused   jsonb
);
comment on table privacy.standing is 'What each customer agrees to now, merged members included; follows from consent.';
comment on column privacy.standing.marketing is 'The channels by which it is agreed to; nothing if by none.';
comment on column privacy.standing.refused is 'The purposes that were refused, for a channel at least.';

create table privacy.request (
    id          uuid primary key,
    kind        text        not null constraint request_kind check (kind in ('ACCESS', 'CORRECTION', 'ERASURE')),
    party_id    uuid        not null references archive.party,
    status      text        not null constraint request_status check (status in ('OPEN', 'WAITING', 'DONE', 'WITHDRAWN')),
    note        text,
    rule_id     uuid,
    received_on date        not null,
    due_on      date        not null,
    executes_at timestamptz,
    ended_at    timestamptz,
    created_at  timestamptz not null,
    created_by  uuid references access.account,
    updated_by  uuid references access.account,
    outcome     jsonb,
    constraint request_waits check (status <> 'WAITING' or (kind = 'ERASURE' and executes_at is not null))
);
comment on table privacy.request is 'What persons asked for about their data, and erasures that a retention rule asked for.';
comment on column privacy.request.rule_id is 'The retention rule that asked; none if a person did.';
comment on column privacy.request.outcome is 'How much of what went and what stayed; never the values.';
create unique index request_erasure on privacy.request (party_id) where kind = 'ERASURE' and status in ('WAITING', 'DONE');
create index request_by_due on privacy.request (due_on, id) where status in ('OPEN', 'WAITING');
create index request_by_created on privacy.request (created_at, id);
create index request_party on privacy.request (party_id, created_at);
create index request_executes on privacy.request (executes_at) where status = 'WAITING';

create table privacy.policy (
    id           uuid primary key,
    deadline     text        not null constraint policy_deadline check (deadline in ('WORKING_DAYS', 'DAYS')),
    waiting_days integer     not null constraint policy_waiting check (waiting_days between 1 and 90),
    decided_at   timestamptz not null,
    created_by   uuid        not null references access.account
);
comment on table privacy.policy is 'By when requests are answered and how long an erasure can be taken back; the latest row holds.';

create table privacy.retention (
    id         uuid primary key,
    customers  text        not null constraint retention_customers check (customers in ('ALL', 'BUYERS', 'OTHERS')),
    years      integer     not null constraint retention_years check (years between 1 and 30),
    created_at timestamptz not null,
    created_by uuid        not null references access.account,
    ended_at   timestamptz
);
comment on table privacy.retention is 'After how many years without purchase or contact persons are erased; in force until ended.';
create unique index retention_once on privacy.retention (customers) where ended_at is null;

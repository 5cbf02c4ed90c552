create schema records;
create schema types;

alter table archive.party add column custom jsonb not null default '{}';
comment on column archive.party.custom is 'Values of custom fields by key; absent when empty.';

create table types.custom_type (
    key        text primary key
        constraint custom_type_key check (key ~ '^x-[a-z][a-z0-9-]{0,38}$'),
    labels     jsonb       not null,
    created_at timestamptz not null,
    created_by uuid        not null references access.account
);
comment on table types.custom_type is 'Record types that administrators made; the prefix keeps their names free of ours for ever.';

create table types.custom_field (
    id         uuid primary key,
    type       text        not null,
    key        text        not null
        constraint custom_field_key check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    kind       text        not null,
    labels     jsonb       not null,
    settings   jsonb       not null,
    position   integer     not null,
    created_at timestamptz not null,
    created_by uuid        not null references access.account,
    constraint custom_field_once unique (type, key)
);
comment on table types.custom_field is 'Fields that administrators added to a record type, of ours or of their own.';
comment on column types.custom_field.settings is 'Options, default, help, formula and the like; what of it applies depends on the kind.';

create table records.record (
    id          uuid primary key,
    type        text        not null references types.custom_type,
    version     bigint      not null,
    name        text        not null,
    sort_key    text        not null,
    owner_id    uuid references access.account,
    tags        text[]      not null,
    custom      jsonb       not null,
    created_at  timestamptz not null,
    created_by  uuid references access.account,
    created_via text        not null,
    updated_at  timestamptz not null,
    deleted_at  timestamptz
);
comment on table records.record is 'Records of custom types.';
create index record_tags on records.record using gin (tags) where deleted_at is null;
create index record_by_name on records.record (type, sort_key, id) where deleted_at is null;
create index record_by_created on records.record (type, created_at, id) where deleted_at is null;
create index record_by_updated on records.record (type, updated_at, id) where deleted_at is null;
create index record_by_owner on records.record (type, owner_id, sort_key, id) where deleted_at is null;
create index record_bin on records.record (type, deleted_at, id) where deleted_at is not null;
create index party_bin on archive.party (deleted_at, id) where deleted_at is not null;

create table records.unique_value (
    field_id  uuid not null references types.custom_field on delete cascade,
    value     text not null,
    record_id uuid not null,
    constraint unique_value_taken primary key (field_id, value)
);
comment on table records.unique_value is 'Values of unique custom fields of living records, and whose they are.';
create index unique_value_record on records.unique_value (record_id);

create table records.change (
    id         uuid primary key default uuidv7(),
    record_id  uuid        not null,
    changed_at timestamptz not null,
    created_by uuid references access.account,
    via        text        not null,
    changes    jsonb       not null
);
alter table archive.party_change alter column id set default uuidv7();
comment on table records.change is 'Who changed what on a record of a custom type: an array of field, before, after.';
create index change_record on records.change (record_id, changed_at, id);

create table records.creation (
    account_id uuid        not null references access.account,
    key        text        not null,
    digest     bytea       not null,
    record_id  uuid        not null,
    created_at timestamptz not null,
    primary key (account_id, key)
);
comment on table records.creation is 'Idempotency-Key of each creation, so that a repeated request creates nothing.';

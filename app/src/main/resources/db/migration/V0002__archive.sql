create schema archive;

create table archive.party (
    id          uuid primary key,
    version     bigint      not null,
    kind        text        not null constraint party_kind check (kind in ('ORGANISATION', 'PERSON', 'HOUSEHOLD')),
    name        text        not null,
    sort_key    text        not null,
    search_text text        not null,
    tokens      integer[]   not null,
    owner_id    uuid references access.account,
    city        text,
    tags        text[]      not null,
    source      text,
    remarks     text,
    created_at  timestamptz not null,
    created_by  uuid references access.account,
    created_via text        not null,
    updated_at  timestamptz not null,
    deleted_at  timestamptz
);
comment on table archive.party is 'Customers and everybody else worth knowing: organisations, persons, households.';
comment on column archive.party.sort_key is 'The name as pinyin, so that lists sort as Chinese readers expect.';
comment on column archive.party.search_text is 'All names, their pinyin and initials, numbers: what a search is checked against.';
comment on column archive.party.tokens is 'Grams of search_text and tags, as numbers: what a search finds by index.';
alter table archive.party alter column tokens set statistics 1000;
create index party_tokens on archive.party using gin (tokens) where deleted_at is null;
create index party_by_name on archive.party (sort_key, id) where deleted_at is null;
create index party_by_created on archive.party (created_at, id) where deleted_at is null;
create index party_by_updated on archive.party (updated_at, id) where deleted_at is null;
create index party_by_owner on archive.party (owner_id, sort_key, id) where deleted_at is null;
create index party_by_city on archive.party (city, sort_key, id) where deleted_at is null;

create table archive.party_name (
    party_id uuid     not null references archive.party,
    position smallint not null,
    kind     text     not null constraint party_name_kind check (kind in ('LEGAL', 'SHORT', 'ENGLISH', 'FORMER')),
    value    text     not null,
    primary key (party_id, position)
);
comment on table archive.party_name is 'Other names of a party.';

create table archive.party_identifier (
    party_id  uuid     not null references archive.party,
    position  smallint not null,
    scheme    text     not null,
    value     text     not null,
    unverified boolean not null,
    exclusive boolean  not null,
    primary key (party_id, position)
);
comment on table archive.party_identifier is 'Numbers by which others know a party.';
comment on column archive.party_identifier.unverified is 'Kept as written although it fails its check.';
comment on column archive.party_identifier.exclusive is 'No two living parties may have the same number of this scheme.';
create unique index party_identifier_exclusive on archive.party_identifier (scheme, value) where exclusive;
create index party_identifier_shared on archive.party_identifier (scheme, value) where not exclusive;

create table archive.party_contact (
    party_id  uuid     not null references archive.party,
    position  smallint not null,
    kind      text     not null constraint party_contact_kind check (kind in ('PHONE', 'EMAIL')),
    value     text     not null,
    holder    text,
    preferred boolean  not null,
    invalid   boolean  not null,
    opted_out boolean  not null,
    primary key (party_id, position)
);
comment on table archive.party_contact is 'Phone numbers (E.164) and mail addresses, and who answers there.';
create index party_contact_value on archive.party_contact (value);

create table archive.party_address (
    party_id      uuid     not null references archive.party,
    position      smallint not null,
    text          text     not null,
    division_code text,
    province      text,
    city          text,
    district      text,
    preferred     boolean  not null,
    primary key (party_id, position)
);
comment on table archive.party_address is 'Addresses as written, and their administrative divisions where known.';

create table archive.party_relation (
    id             uuid primary key,
    party_id       uuid        not null references archive.party,
    other_party_id uuid        not null references archive.party,
    kind           text        not null constraint party_relation_kind
        check (kind in ('EMPLOYS', 'BELONGS_TO', 'BRANCH_OF', 'HOUSEHOLD_OF', 'REFERS')),
    since_date     date,
    until_date     date,
    created_at     timestamptz not null,
    created_by     uuid references access.account,
    constraint party_relation_two check (party_id <> other_party_id)
);
comment on table archive.party_relation is 'Who employs, belongs to, is a branch or household member of, or referred whom.';
create index party_relation_from on archive.party_relation (party_id);
create index party_relation_to on archive.party_relation (other_party_id);

create table archive.party_note (
    id         uuid primary key,
    party_id   uuid        not null references archive.party,
    text       text        not null,
    created_at timestamptz not null,
    created_by uuid references access.account
);
comment on table archive.party_note is 'What somebody wrote down about a party.';
create index party_note_party on archive.party_note (party_id, created_at);

create table archive.party_file (
    id         uuid primary key,
    party_id   uuid        not null references archive.party,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    created_at timestamptz not null,
    created_by uuid references access.account
);
comment on table archive.party_file is 'Files kept with a party; the content lies below the home directory under the id.';
create index party_file_party on archive.party_file (party_id, created_at);

create table archive.party_change (
    id         uuid primary key,
    party_id   uuid        not null references archive.party,
    changed_at timestamptz not null,
    created_by uuid references access.account,
    via        text        not null,
    changes    jsonb       not null
);
comment on table archive.party_change is 'What was changed on a party, field by field, before and after.';
create index party_change_party on archive.party_change (party_id, changed_at);

create table archive.tag (
    name text primary key
);
comment on table archive.tag is 'Every tag that was ever given, for suggestions.';

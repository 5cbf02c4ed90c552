create table access.role (
    id         uuid primary key,
    key        text unique,
    name       text        not null,
    grants     jsonb       not null,
    fields     jsonb       not null,
    version    bigint      not null,
    updated_at timestamptz not null
);
comment on table access.role is 'What may be done with records, how far, and which fields are kept back; a key marks those we ship.';

create table access.account_role (
    account_id uuid not null references access.account,
    role_id    uuid not null references access.role,
    primary key (account_id, role_id)
);
create index account_role_role on access.account_role (role_id);

create table access.team (
    id        uuid primary key,
    parent_id uuid references access.team,
    name      text   not null,
    version   bigint not null
);
create index team_parent on access.team (parent_id);

create table access.team_member (
    team_id    uuid not null references access.team on delete cascade,
    account_id uuid not null references access.account,
    standing   text not null check (standing in ('HEAD', 'DEPUTY', 'MEMBER')),
    primary key (team_id, account_id)
);
create index team_member_account on access.team_member (account_id);

create table access.delegation (
    id          uuid primary key,
    account_id  uuid not null references access.account,
    stand_in_id uuid not null references access.account,
    since_date  date not null,
    until_date  date not null,
    check (account_id <> stand_in_id),
    check (since_date <= until_date)
);
comment on table access.delegation is 'Who stands in for whom while on leave.';
create index delegation_stand_in on access.delegation (stand_in_id);

create table access.share (
    type       text        not null,
    record_id  uuid        not null,
    account_id uuid        references access.account,
    team_id    uuid        references access.team on delete cascade,
    id         uuid        primary key,
    editable   boolean     not null,
    until_date date,
    created_at timestamptz not null,
    created_by uuid        not null references access.account,
    check (num_nonnulls(account_id, team_id) = 1)
);
comment on table access.share is 'Single records that were opened to somebody who would not see them otherwise.';
create index share_record on access.share (type, record_id);
create index share_account on access.share (account_id, type, record_id) where account_id is not null;
create index share_team on access.share (team_id, type, record_id) where team_id is not null;

alter table access.account add column active boolean not null default true;

insert into access.role (id, key, name, grants, fields, version, updated_at)
select gen_random_uuid(), key, key, grants::jsonb, fields::jsonb, 1, now()
from (values
    ('colleague',
     '{"*": {"see": "all", "create": "all", "edit": "all", "delete": "all", "export": "all", "import": "all", "bulk": "all", "merge": "all"}}',
     '{}'),
    ('sales',
     '{"*": {"see": "own", "create": "own", "edit": "own", "delete": "own", "bulk": "own"}}',
     '{}'),
    ('customer-manager',
     '{"*": {"see": "team", "create": "team", "edit": "own", "delete": "own", "export": "own", "import": "own", "bulk": "own", "merge": "own"}}',
     '{}'),
    ('service',
     '{"*": {"see": "all", "create": "all", "edit": "all", "merge": "all"}}',
     '{}'),
    ('till',
     '{"parties": {"see": "all", "create": "all"}, "purchases": {"see": "all", "create": "all"}}',
     '{"parties": {"contacts": "masked", "identifiers": "masked", "addresses": "hidden", "remarks": "hidden"}}'),
    ('marketing',
     '{"*": {"see": "all", "export": "all", "bulk": "all"}, "parties": {"see": "all", "edit": "all", "export": "all", "bulk": "all"}}',
     '{"parties": {"contacts": "masked", "identifiers": "masked"}}'),
    ('analyst',
     '{"*": {"see": "all", "export": "all"}}',
     '{"parties": {"contacts": "hidden", "identifiers": "hidden", "addresses": "hidden", "remarks": "hidden"}, "notes": {"text": "hidden"}}'),
    ('manager',
     '{"*": {"see": "subordinates", "create": "subordinates", "edit": "subordinates", "delete": "subordinates", "export": "subordinates", "import": "subordinates", "bulk": "subordinates", "merge": "subordinates"}}',
     '{}')
) as ready (key, grants, fields);

-- Whoever was there before roles were may go on.
insert into access.account_role
select account.id, role.id from access.account, access.role where role.key = 'colleague' and not account.administrator;

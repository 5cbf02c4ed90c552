create schema tiers;

create view tiers.customer as
    select id as party_id, owner_id, current_id is null and deleted_at is null as living
    from archive.party;
comment on view tiers.customer is 'Who looks after a customer, and is to hear of their tier.';

create table tiers.ladder (
    version    integer primary key,
    content    jsonb       not null,
    created_at timestamptz not null,
    created_by uuid references access.account
);
comment on table tiers.ladder is 'The tiers and their rules, version by version; the last one is in force.';

create table tiers.review (
    id         uuid primary key,
    version    integer     not null references tiers.ladder,
    cause      text        not null constraint review_cause check (cause in ('RULES', 'NIGHT')),
    monthly    boolean     not null default false,
    customers  bigint,
    raised     bigint,
    lowered    bigint,
    warned     bigint,
    failure    text,
    started_at timestamptz not null,
    ended_at   timestamptz
);
comment on table tiers.review is 'Times at which the tier of every customer was looked at.';
comment on column tiers.review.monthly is 'Whether it was also asked who still keeps their tier.';
comment on column tiers.review.warned is 'Of how many a period of grace began.';
create index review_by_started on tiers.review (started_at);

create table tiers.standing (
    party_id    uuid primary key references archive.party on delete cascade,
    earned      text,
    level       text,
    since       timestamptz not null,
    grace_until date
);
comment on table tiers.standing is 'The tier of each customer: what the rules say, and what counts, which a grant may put higher.';
create index standing_by_level on tiers.standing (level);

create table tiers.granted (
    id         uuid primary key,
    party_id   uuid        not null references archive.party on delete cascade,
    level      text        not null,
    until      date        not null,
    reason     text        not null,
    created_at timestamptz not null,
    created_by uuid references access.account,
    ended_at   timestamptz
);
comment on table tiers.granted is 'Tiers that somebody gave by hand, until when and why.';
create unique index granted_one on tiers.granted (party_id) where ended_at is null;

create table tiers.change (
    id         uuid primary key,
    party_id   uuid        not null references archive.party on delete cascade,
    from_level text,
    to_level   text,
    from_name  text,
    to_name    text,
    rises      boolean     not null,
    cause      text        not null constraint change_cause
        check (cause in ('EARNED', 'FELL', 'LEFT', 'RULES', 'GRANTED', 'GRANT_ENDED')),
    note       text,
    owner_id   uuid,
    changed_at timestamptz not null,
    created_by uuid references access.account
);
comment on table tiers.change is 'Every change of a tier: from which to which, as they were called then, and why.';
comment on column tiers.change.owner_id is 'Who is told of it; nobody where all customers were looked at by new rules.';
create index change_party on tiers.change (party_id, changed_at, id);
create index change_owner on tiers.change (owner_id, changed_at, id) where owner_id is not null;

create unlogged table tiers.move (
    party_id    uuid primary key,
    earned      text,
    level       text,
    before      text,
    rises       boolean not null,
    moves       boolean not null,
    lost        boolean not null,
    granted     boolean not null,
    grace_until date,
    warned      boolean not null,
    owner_id    uuid
);
comment on table tiers.move is 'What a review that is going on will write; empty otherwise.';

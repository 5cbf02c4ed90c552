create schema hierarchy;
create schema quality;

create view archive.tie as
    select id, kind, party_id as below, other_party_id as above from archive.party_relation
    where kind in ('BRANCH_OF', 'BELONGS_TO') and (until_date is null or until_date >= current_date)
    union all
    select id, kind, other_party_id, party_id from archive.party_relation
    where kind = 'HOUSEHOLD_OF' and (until_date is null or until_date >= current_date);
comment on view archive.tie is 'The relations that make trees of parties, each from the lower to the upper one.';

create table archive.round (
    visitor    text primary key,
    updated_at timestamptz not null,
    party_id   uuid        not null
);
comment on table archive.round is 'How far those have come who look at every party that was added or changed.';

create table hierarchy.filed (
    kin      bigint   not null,
    rank     smallint not null,
    party_id uuid     not null references archive.party on delete cascade,
    primary key (kin, rank, party_id)
);
comment on table hierarchy.filed is 'Parties that may belong under one another share a kin: a brand, or a surname and a home.';
comment on column hierarchy.filed.kin is 'A hash of what they share.';
comment on column hierarchy.filed.rank is '0 branches, 1 firms, 2 groups; 3 persons, 4 households.';
create index filed_by_party on hierarchy.filed (party_id);

create table hierarchy.proposal (
    id             uuid primary key,
    party_id       uuid        not null references archive.party on delete cascade,
    other_party_id uuid        not null references archive.party on delete cascade,
    kind           text        not null,
    strength       smallint    not null,
    evidence       text[]      not null,
    state          text        not null constraint proposal_state check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
    relation_id    uuid,
    found_at       timestamptz not null,
    decided_at     timestamptz,
    updated_by     uuid references access.account,
    constraint proposal_pair unique (party_id, other_party_id)
);
comment on table hierarchy.proposal is 'Relations that the names and addresses of parties suggest, and what people thought of them.';
comment on column hierarchy.proposal.party_id is 'The one that belongs under the other.';
create index proposal_open on hierarchy.proposal (strength, id) where state = 'OPEN';
create index proposal_other on hierarchy.proposal (other_party_id);

create table quality.finding (
    id       uuid primary key,
    party_id uuid not null references archive.party on delete cascade,
    kind     text not null,
    owner_id uuid,
    constraint finding_once unique (party_id, kind)
);
comment on table quality.finding is 'What is missing or contradicts itself in the archive of a party.';
create index finding_by_kind on quality.finding (kind, owner_id);

create table quality.day (
    day      date   not null,
    measure  text   not null,
    owner_id uuid,
    number   bigint not null,
    constraint day_once unique nulls not distinct (day, measure, owner_id)
);
comment on table quality.day is 'The measures of the archive''s quality as they stood on each day, by owner.';

create table quality.review (
    merge_id   uuid primary key references identity.merge,
    is_right   boolean     not null,
    decided_at timestamptz not null,
    updated_by uuid references access.account
);
comment on table quality.review is 'What people thought of merges that they were asked to look at again.';

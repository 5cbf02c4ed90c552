create schema cues;

create table cues.setting (
    one            boolean primary key default true check (one),
    half_life_days integer not null check (half_life_days between 1 and 365),
    threshold      numeric(5, 2) not null check (threshold between 0.5 and 100),
    version        bigint  not null
);
comment on table cues.setting is 'How fast cues fade, and how strong they must be together to be followed up; one row.';
insert into cues.setting (half_life_days, threshold, version) values (14, 2.5, 1);

create table cues.cue (
    id         uuid primary key,
    party_id   uuid        not null references archive.party,
    kind       text        not null,
    occasion   text        not null,
    note       text,
    created_at timestamptz not null,
    created_by uuid        not null references access.account
);
comment on table cues.cue is 'What somebody at the front noticed about the mood of a customer; fades, and is no label.';
create index cue_party on cues.cue (party_id, created_at);
create index cue_created on cues.cue (created_at, id);

create table cues.follow_up (
    id         uuid primary key,
    party_id   uuid        not null references archive.party on delete cascade,
    owner_id   uuid        not null references access.account,
    strength   numeric(7, 2) not null,
    raised_at  timestamptz not null,
    settled_at timestamptz,
    settled_by uuid references access.account,
    outcome    text,
    remark     text,
    constraint follow_up_settled check ((settled_at is null) = (outcome is null))
);
comment on table cues.follow_up is 'Customers whose cues together were strong enough to be asked how they are.';
create unique index follow_up_open on cues.follow_up (party_id) where settled_at is null;
create index follow_up_owner on cues.follow_up (owner_id, raised_at) where settled_at is null;
create index follow_up_party on cues.follow_up (party_id, settled_at);

update access.role
set grants = grants || '{"cues": {"see": "all", "create": "all", "delete": "own"}}'::jsonb
where key = 'till';

create schema identity;

alter table archive.party add column current_id uuid references archive.party;
comment on column archive.party.current_id is
    'The party this one was merged into; written for the capability identity alone. Facts keep the id they have.';
create index party_by_current on archive.party (current_id) where current_id is not null;

alter table archive.party_name drop constraint party_name_kind;
alter table archive.party_name add constraint party_name_kind
    check (kind in ('LEGAL', 'SHORT', 'ENGLISH', 'FORMER', 'ALSO'));

create table identity.merge (
    id          uuid primary key,
    survivor_id uuid        not null references archive.party,
    choices     jsonb       not null,
    reason      text        not null,
    forced      boolean     not null,
    decided_at  timestamptz not null,
    created_by  uuid references access.account,
    via         text        not null
);
comment on table identity.merge is 'Decisions that several parties are one customer.';
comment on column identity.merge.choices is 'By field, the party whose value was chosen to be shown.';

create table identity.merge_member (
    merge_id  uuid    not null references identity.merge,
    party_id  uuid    not null references archive.party,
    part_id   uuid    not null references archive.party,
    version   bigint  not null,
    withdrawn boolean not null,
    primary key (merge_id, party_id)
);
comment on table identity.merge_member is 'The parties that a merge holds together; one that was taken out is withdrawn.';
comment on column identity.merge_member.part_id is 'The party it stood behind when the merge was decided.';
comment on column identity.merge_member.version is 'The version of what was recorded of the party itself at that time.';
create index merge_member_effective on identity.merge_member (party_id) where not withdrawn;

create table identity.own_profile (
    party_id   uuid primary key references archive.party,
    version    bigint      not null,
    updated_at timestamptz not null,
    content    jsonb       not null
);
comment on table identity.own_profile is
    'What was recorded of a party itself while its row in the archive shows the profile of all that were merged into it.';

create table identity.hand_edit (
    party_id  uuid primary key references archive.party,
    fields    jsonb not null,
    struck    jsonb not null,
    shown     jsonb not null,
    shown_for text  not null
);
comment on table identity.hand_edit is 'What people changed on a profile that several parties share.';
comment on column identity.hand_edit.fields is 'Fields that were written by hand on this party, and when.';
comment on column identity.hand_edit.struck is 'Values of other members that were removed by hand.';
comment on column identity.hand_edit.shown is 'The profile as it was last written; it stands as long as the same merges do.';

create table identity.decision (
    id         uuid primary key,
    kind       text        not null constraint decision_kind check (kind in ('MERGED', 'UNMERGED', 'DIFFERENT')),
    merge_id   uuid references identity.merge,
    reason     text        not null,
    decided_at timestamptz not null,
    created_by uuid references access.account,
    via        text        not null,
    parties    jsonb       not null
);
comment on table identity.decision is 'Who decided what about which parties, and why; only ever added to.';

create table identity.decision_party (
    party_id    uuid        not null references archive.party,
    decided_at  timestamptz not null,
    decision_id uuid        not null references identity.decision,
    primary key (party_id, decided_at, decision_id)
);
comment on table identity.decision_party is 'The decisions that stand on the timeline of a party.';

create table identity.party_key (
    party_id uuid primary key references archive.party,
    kind     text     not null,
    keys     bigint[] not null,
    edition  smallint not null
);
comment on table identity.party_key is 'By what living parties are recognised: those that share a key may be one customer.';
comment on column identity.party_key.keys is 'Hashes of kind and value; negative for what thousands may share, like a brand.';
comment on column identity.party_key.edition is 'Of the parser that found the keys; older ones are to be found anew.';
-- Without a list of pending entries, which every look-up would have to read from end to end.
create index party_key_keys on identity.party_key using gin (keys) with (fastupdate = off);

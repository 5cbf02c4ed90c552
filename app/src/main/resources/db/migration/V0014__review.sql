create schema review;

alter table identity.party_key add column profile text not null default '';
comment on column identity.party_key.profile is 'What is compared: the values of each field of the model, as they are shown.';

create table identity.refiled (
    id       bigint generated always as identity primary key,
    party_id uuid     not null,
    keys     bigint[] not null
);
comment on table identity.refiled is
    'Parties that were filed, filed anew or taken away since parties were last compared, and the keys they had until then.';

alter table identity.decision drop constraint decision_kind;
alter table identity.decision add constraint decision_kind
    check (kind in ('MERGED', 'UNMERGED', 'DIFFERENT', 'RECONSIDERED'));

create table identity.difference (
    party_id       uuid             not null references archive.party,
    other_party_id uuid             not null references archive.party,
    decision_id    uuid             not null references identity.decision,
    bits           double precision not null,
    evidence       text             not null,
    other_evidence text             not null,
    primary key (party_id, other_party_id)
);
comment on table identity.difference is 'Parties that somebody decided are not the same customer; not to be suggested again.';
comment on column identity.difference.bits is 'The weight of the evidence when it was decided.';
comment on column identity.difference.evidence is 'Digest of names, numbers, telephones and mail addresses of the party at that time.';
create index difference_other on identity.difference (other_party_id);
create index difference_decision on identity.difference (decision_id);

create table identity.calibration (
    id        uuid primary key,
    model     text             not null,
    slope     double precision not null,
    shift     double precision not null,
    card      jsonb            not null,
    learnt_at timestamptz      not null,
    active    boolean          not null
);
comment on table identity.calibration is 'What people''s decisions made of the weights, every version of it; at most one of a model is in use.';
create unique index calibration_active on identity.calibration (model) where active;

create table review.run (
    id         uuid primary key,
    scope      text        not null constraint run_scope check (scope in ('ALL', 'CHANGED', 'CHOSEN')),
    status     text        not null constraint run_status
        check (status in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'UNDOING', 'UNDONE')),
    phase      text        not null,
    job        uuid        not null constraint run_job unique,
    position   uuid,
    records    bigint      not null,
    total      bigint      not null,
    done       bigint      not null,
    compared   bigint      not null,
    found      bigint      not null,
    merged     bigint      not null,
    kept       bigint      not null,
    failure    jsonb,
    started_at timestamptz not null,
    ended_at   timestamptz,
    created_by uuid references access.account
);
comment on table review.run is 'Searches of the archive for parties that are one customer, and batches of merges.';
comment on column review.run.records is 'How large the archive was when all of it was last compared: by that, values are rare or common.';
comment on column review.run.kept is 'Merges that were not made, or not taken back, as something was in the way.';
create unique index run_active on review.run ((true)) where status in ('RUNNING', 'UNDOING');
create index run_by_start on review.run (started_at, id);

create table review.run_merge (
    run_id     uuid    not null references review.run,
    merge_id   uuid    not null references identity.merge,
    taken_back boolean not null,
    primary key (run_id, merge_id)
);
comment on table review.run_merge is 'The merges that a run made.';

create table review.pair (
    party_id       uuid             not null,
    other_party_id uuid             not null,
    kind           text             not null,
    bits           double precision not null,
    probability    double precision not null,
    sure           boolean          not null,
    code           text,
    other_code     text,
    primary key (party_id, other_party_id)
);
comment on table review.pair is 'Parties that may be one customer, by the last comparison; the smaller id first.';
comment on column review.pair.sure is 'Whether more than names speaks for it, beyond the threshold.';
comment on column review.pair.code is 'The valid number of which one customer has only one.';
create index pair_other on review.pair (other_party_id);

create table review.suggestion (
    id          uuid primary key,
    kind        text             not null,
    probability double precision not null,
    sure        boolean          not null,
    reopened    boolean          not null,
    members     integer          not null,
    stake       numeric          not null,
    currency    text,
    owners      uuid[]           not null,
    cities      text[]           not null,
    weighed_by  uuid,
    later_until timestamptz,
    assignee_id uuid references access.account,
    merging_run uuid references review.run,
    found_at    timestamptz      not null
);
comment on table review.suggestion is 'Parties that may be one customer and wait for a decision; the id follows from who they are.';
comment on column review.suggestion.reopened is 'Two of them were decided to be different once; the evidence has changed since.';
comment on column review.suggestion.stake is 'What the parties bought together.';
create index suggestion_by_stake on review.suggestion (stake desc, probability desc, id);
create index suggestion_merging on review.suggestion (merging_run) where merging_run is not null;

create table review.suggestion_member (
    suggestion_id uuid not null references review.suggestion on delete cascade,
    party_id      uuid not null,
    primary key (suggestion_id, party_id)
);
comment on table review.suggestion_member is 'The parties of a suggestion, as long as there are such parties.';
create index suggestion_member_party on review.suggestion_member (party_id);

create table review.verdict (
    id          uuid primary key,
    kind        text        not null constraint verdict_kind check (kind in ('SAME', 'DIFFERENT', 'LATER')),
    parties     uuid[]      not null,
    merge_id    uuid references identity.merge,
    decision_id uuid references identity.decision,
    decided_at  timestamptz not null,
    created_by  uuid        not null references access.account
);
comment on table review.verdict is 'What people decided about suggestions; one that was taken back is gone.';

create table review.lesson (
    verdict_id uuid             not null references review.verdict on delete cascade,
    model      text             not null,
    bits       double precision not null,
    same       boolean          not null
);
comment on table review.lesson is 'Decided pairs, and how strong the evidence was: from these the weights learn.';
create index lesson_verdict on review.lesson (verdict_id);

create table review.policy (
    id         uuid primary key,
    merging    boolean          not null,
    threshold  double precision not null,
    nightly    boolean          not null,
    decided_at timestamptz      not null,
    created_by uuid references access.account
);
comment on table review.policy is 'Whether sure twins are merged by rule, and from when on; the latest row holds.';

create table identity.field_rule (
    field      text primary key,
    rule       text        not null,
    decided_at timestamptz not null,
    created_by uuid        not null references access.account
);
comment on table identity.field_rule is 'How administrators want the value of a field chosen when several parties are one customer.';

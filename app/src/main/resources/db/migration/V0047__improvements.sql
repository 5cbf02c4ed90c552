create schema improvements;

create table improvements.setting (
    one         boolean primary key default true check (one),
    effect_days integer not null check (effect_days between 7 and 365),
    version     bigint  not null
);
comment on table improvements.setting is 'How many days before and after an improvement are compared; one row.';
insert into improvements.setting (effect_days, version) values (60, 1);

create table improvements.improvement (
    id           uuid primary key,
    version      bigint      not null,
    title        text        not null,
    sort_key     text        not null,
    wrong        text,
    whys         text,
    cause_id     uuid references complaints.category,
    category_id  uuid references complaints.category,
    product      text,
    shop         text,
    action       text,
    owner_id     uuid        not null references access.account,
    due_on       date,
    state        text        not null
        constraint improvement_state check (state in ('FOUND', 'PLANNED', 'DOING', 'DONE', 'CHECKED')),
    done_on      date,
    check_on     date,
    effect       text
        constraint improvement_effect check (effect in ('EFFECTIVE', 'INEFFECTIVE')),
    finding      text,
    said         text,
    did          text,
    published    boolean     not null,
    published_at timestamptz,
    custom       jsonb       not null,
    created_at   timestamptz not null,
    created_by   uuid        not null references access.account,
    updated_at   timestamptz not null,
    deleted_at   timestamptz,
    constraint improvement_done_with_action check ((state in ('DONE', 'CHECKED')) = (done_on is not null)
        and (done_on is null or (action is not null and check_on is not null))),
    constraint improvement_checked check ((state = 'CHECKED') = (effect is not null)),
    constraint improvement_published check (published = (published_at is not null)
        and (not published or (said is not null and did is not null and done_on is not null)))
);
comment on table improvements.improvement is 'What is done about a cause of complaints, and whether it helped.';
comment on column improvements.improvement.whys is 'Up to five lines: why, and why that.';
comment on column improvements.improvement.said is 'With did the sentence that everybody may read once it is published.';
create index improvement_by_created on improvements.improvement (created_at, id) where deleted_at is null;
create index improvement_by_updated on improvements.improvement (updated_at, id) where deleted_at is null;
create index improvement_by_title on improvements.improvement (sort_key, id) where deleted_at is null;
create index improvement_by_due on improvements.improvement (due_on, id) where deleted_at is null;
create index improvement_by_owner on improvements.improvement (owner_id, id) where deleted_at is null;
create index improvement_to_check on improvements.improvement (owner_id, check_on) where deleted_at is null and state = 'DONE';
create index improvement_board on improvements.improvement (published_at desc, id) where deleted_at is null and published;
create index improvement_bin on improvements.improvement (deleted_at, id) where deleted_at is not null;

create table improvements.change (
    id             uuid primary key default uuidv7(),
    improvement_id uuid        not null references improvements.improvement,
    changed_at     timestamptz not null,
    created_by     uuid references access.account,
    via            text        not null,
    changes        jsonb       not null
);
comment on table improvements.change is 'Who changed what on an improvement: an array of field, before, after.';
create index change_improvement on improvements.change (improvement_id, changed_at, id);

create table improvements.step (
    id             uuid primary key,
    improvement_id uuid        not null references improvements.improvement,
    state          text        not null,
    note           text        not null,
    at             timestamptz not null,
    created_by     uuid        not null references access.account
);
comment on table improvements.step is 'How an improvement came along: which state was reached when, by whom, why.';
create index step_improvement on improvements.step (improvement_id, at, id);

create table improvements.link (
    improvement_id uuid        not null references improvements.improvement,
    complaint_id   uuid        not null references complaints.complaint,
    linked_at      timestamptz not null,
    created_by     uuid        not null references access.account,
    primary key (improvement_id, complaint_id)
);
comment on table improvements.link is 'The complaints that an improvement answers.';
create index link_complaint on improvements.link (complaint_id);

create table improvements.told (
    improvement_id uuid        not null references improvements.improvement,
    complaint_id   uuid        not null references complaints.complaint,
    at             timestamptz not null,
    created_by     uuid        not null references access.account,
    primary key (improvement_id, complaint_id)
);
comment on table improvements.told is 'Whose customers were told what came of their complaint: once each.';

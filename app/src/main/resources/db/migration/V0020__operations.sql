create schema operations;

create table operations.backup (
    id         uuid primary key,
    cause      text             not null constraint backup_cause check (cause in ('SCHEDULED', 'ASKED', 'UPGRADE')),
    status     text             not null constraint backup_status check (status in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    job        uuid constraint backup_job unique,
    share      double precision not null,
    file_name  text             not null constraint backup_file unique,
    encrypted  boolean          not null,
    size       bigint,
    rows       bigint,
    files      integer,
    failure    jsonb,
    started_at timestamptz      not null,
    ended_at   timestamptz,
    removed_at timestamptz,
    created_by uuid references access.account
);
comment on table operations.backup is 'Backups that were made below the home, and those that failed.';
comment on column operations.backup.removed_at is 'When its file was taken away, by somebody or to make room for newer ones.';
create index backup_by_start on operations.backup (started_at, id);
create unique index backup_running on operations.backup ((true)) where status = 'RUNNING';

create table operations.backup_plan (
    id         uuid primary key,
    scheduled  boolean     not null,
    hour       smallint    not null constraint backup_plan_hour check (hour between 0 and 23),
    zone       text        not null,
    days       integer     not null,
    weeks      integer     not null,
    months     integer     not null,
    decided_at timestamptz not null,
    created_by uuid        not null references access.account
);
comment on table operations.backup_plan is 'When backups are made by themselves, and how long they are kept; the latest row holds.';

create table operations.size_sample (
    day   date   not null,
    name  text   not null,
    bytes bigint not null,
    primary key (day, name)
);
comment on table operations.size_sample is 'How much room tables and folders took, once a day: from this follows what grows.';

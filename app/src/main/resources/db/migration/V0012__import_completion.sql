alter table imports.import drop constraint import_status;
alter table imports.import add constraint import_status check (status in
    ('DRAFT', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'REVERTING', 'REVERTED'));
alter table imports.import add column reversal jsonb;
comment on column imports.import.reversal is 'What became of the records when the import was taken back.';
alter table imports.import add column like_file text;
comment on column imports.import.like_file is 'The earlier file whose settings were proposed for this one.';
update imports.import set
    checked = checked || '{"attached": 0, "twins": 0}',
    result = result || '{"attached": 0, "twins": 0}';

create table imports.trace (
    import_id uuid          not null references imports.import on delete cascade,
    record_id uuid          not null,
    created   boolean       not null,
    version   bigint        not null,
    moments   timestamptz[] not null,
    since     timestamptz,
    before    jsonb         not null,
    after     jsonb         not null,
    kept      jsonb,
    primary key (import_id, record_id)
);
comment on table imports.trace is 'What an import wrote on each record, so that it can be taken back.';
comment on column imports.trace.version is 'The version the import left the record with.';
comment on column imports.trace.since is 'When the record had been changed before.';
comment on column imports.trace.kept is 'Why the record stays although the import was taken back.';

create table imports.twin (
    import_id  uuid   not null references imports.import on delete cascade,
    row_number bigint not null,
    found      jsonb  not null,
    primary key (import_id, row_number)
);
comment on table imports.twin is 'Rows that may speak of somebody who is there already: the first of a check.';

create table imports.remembered (
    target     text        not null,
    headings   text        not null,
    settings   jsonb       not null,
    columns    jsonb       not null,
    file_name  text        not null,
    used_at    timestamptz not null,
    created_by uuid        not null references access.account,
    primary key (target, headings)
);
comment on table imports.remembered is 'How files with these headings were brought in last.';

create table identity.draft (
    import_id  uuid   not null references imports.import on delete cascade,
    row_number bigint not null,
    kind       text   not null,
    keys       bigint[] not null,
    content    jsonb  not null,
    primary key (import_id, row_number)
);
comment on table identity.draft is 'Rows of a file that is being checked, so that later rows are compared with them.';
create index draft_keys on identity.draft using gin (keys) with (fastupdate = off);

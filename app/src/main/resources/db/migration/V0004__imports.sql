create schema imports;

create table imports.import (
    id         uuid primary key,
    target     text        not null,
    file_name  text        not null,
    file_size  bigint      not null,
    digest     text        not null,
    format     text        not null constraint import_format check (format in ('CSV', 'XLSX')),
    status     text        not null constraint import_status
        check (status in ('DRAFT', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    settings   jsonb       not null,
    columns    jsonb       not null,
    job        uuid constraint import_job unique,
    position   bigint      not null,
    share      double precision not null,
    checked    jsonb,
    result     jsonb,
    failure    jsonb,
    created_at timestamptz not null,
    created_by uuid        not null references access.account
);
comment on table imports.import is 'Files of rows that are brought in; the content lies below the home directory under the id.';
comment on column imports.import.job is 'The background job that may go on with it; none while it rests.';
comment on column imports.import.position is 'Rows done in the present check or run; saved in the transaction that did them.';
create index import_by_created on imports.import (created_at, id);

create table imports.import_fault (
    import_id  uuid    not null references imports.import on delete cascade,
    trial      boolean not null,
    row_number bigint  not null,
    cells      text[]  not null,
    faults     jsonb   not null,
    primary key (import_id, trial, row_number)
);
comment on table imports.import_fault is 'Rows that were rejected, and why: all of a run, the first hundred of a check.';

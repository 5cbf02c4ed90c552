create schema bulk;

create table bulk.bulk_change (
    id         uuid primary key,
    type       text        not null,
    filter     jsonb,
    zone       text        not null,
    action     text        not null constraint bulk_change_action check (action in ('CHANGE', 'TAG', 'UNTAG', 'DELETE')),
    values     jsonb       not null,
    status     text        not null constraint bulk_change_status
        check (status in ('DRAFT', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE', 'CANCELLED', 'FAILED')),
    job        uuid constraint bulk_change_job unique,
    total      bigint      not null,
    done       bigint      not null,
    failure    jsonb,
    created_at timestamptz not null,
    created_by uuid        not null references access.account,
    via        text        not null
);
comment on table bulk.bulk_change is 'Changes of all records that match a filter, done in the background.';
create index bulk_change_by_created on bulk.bulk_change (created_at, id);

create table bulk.bulk_row (
    bulk_id   uuid  not null references bulk.bulk_change on delete cascade,
    record_id uuid  not null,
    before    jsonb,
    primary key (bulk_id, record_id)
);
comment on table bulk.bulk_row is 'The records of a bulk change; with what they held before, once they are changed.';
create index bulk_row_left on bulk.bulk_row (bulk_id, record_id) where before is null;

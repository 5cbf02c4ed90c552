create table types.label (
    path       text primary key,
    labels     jsonb       not null,
    updated_at timestamptz not null,
    updated_by uuid references access.account
);
comment on table types.label is 'What types, fields and options of ours are called here instead, by their keys with dots between them.';

create schema layouts;

create table layouts.layout (
    id         uuid primary key,
    type       text        not null,
    place      text        not null
        constraint layout_place check (place in ('FORM', 'PAGE')),
    team_id    uuid,
    version    bigint      not null,
    arranged   jsonb       not null,
    updated_at timestamptz not null,
    updated_by uuid references access.account,
    constraint layout_once unique nulls not distinct (type, place, team_id)
);
comment on table layouts.layout is 'How the form and the page of a record type are arranged: sections, order of fields, what is hidden.';
comment on column layouts.layout.team_id is 'For whom; null for everybody without an arrangement of their own.';

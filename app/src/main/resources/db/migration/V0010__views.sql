create schema views;

create table views.saved_view (
    id         uuid primary key,
    version    bigint      not null,
    type       text        not null,
    name       text        not null,
    owner_id   uuid        not null references access.account,
    audience   text        not null constraint saved_view_audience check (audience in ('OWNER', 'EVERYBODY')),
    standard   boolean     not null,
    content    jsonb       not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
comment on table views.saved_view is 'Lists that somebody keeps: which records, in which order, and how they are laid out.';
comment on column views.saved_view.standard is 'Whether the type opens with it for whoever chose nothing else.';
create index saved_view_by_type on views.saved_view (type, created_at, id);
create unique index saved_view_standard on views.saved_view (type) where standard;

create table views.arrangement (
    account_id uuid        not null references access.account,
    type       text        not null,
    pinned     uuid[]      not null,
    columns    jsonb       not null,
    updated_at timestamptz not null,
    primary key (account_id, type)
);
comment on table views.arrangement is 'How somebody likes the lists of a type: the views in reach, and the columns of each as they were last.';

alter table records.record add column search_text text not null default '';
alter table records.record add column tokens integer[] not null default '{}';
alter table records.record alter column tokens set statistics 1000;
comment on column records.record.search_text is 'Names, their pinyin and initials, texts and numbers: what a search is checked against.';
comment on column records.record.tokens is 'Grams of search_text, as numbers: what a search finds by index.';
create index record_tokens on records.record using gin (tokens) where deleted_at is null;

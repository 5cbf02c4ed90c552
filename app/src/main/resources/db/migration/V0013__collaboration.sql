create schema collaboration;

create table collaboration.comment (
    id         uuid primary key,
    type       text        not null,
    record_id  uuid        not null,
    text       text        not null,
    created_at timestamptz not null,
    created_by uuid        not null references access.account,
    edited_at  timestamptz,
    deleted_at timestamptz
);
comment on table collaboration.comment is 'What colleagues say to each other about a record; the id of the record is the one it had then.';
create index comment_record on collaboration.comment (record_id, created_at, id) where deleted_at is null;

create table collaboration.mention (
    comment_id   uuid        not null references collaboration.comment,
    account_id   uuid        not null references access.account,
    written      text        not null,
    mentioned_at timestamptz not null,
    primary key (comment_id, account_id)
);
comment on table collaboration.mention is 'Who is spoken to in a comment, and by which name.';
create index mention_account on collaboration.mention (account_id, mentioned_at, comment_id);

create table collaboration.follower (
    account_id uuid        not null references access.account,
    record_id  uuid        not null,
    type       text        not null,
    since      timestamptz not null,
    primary key (account_id, record_id)
);
comment on table collaboration.follower is 'Who wants to hear of a record.';
create index follower_record on collaboration.follower (record_id);

create table collaboration.star (
    account_id uuid        not null references access.account,
    record_id  uuid        not null,
    type       text        not null,
    starred_at timestamptz not null,
    primary key (account_id, record_id)
);
comment on table collaboration.star is 'The records somebody keeps at hand.';

create table collaboration.seen (
    account_id uuid        not null references access.account,
    record_id  uuid        not null,
    seen_at    timestamptz not null,
    primary key (account_id, record_id)
);
comment on table collaboration.seen is 'Up to when somebody knows what happened to a record.';

create table collaboration.inbox (
    account_id uuid        primary key references access.account,
    seen_at    timestamptz not null
);
comment on table collaboration.inbox is 'Up to when somebody knows what happened at all.';

create schema attachments;

create table attachments.file (
    id         uuid primary key,
    type       text        not null,
    record_id  uuid        not null,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    created_at timestamptz not null,
    created_by uuid references access.account,
    deleted_at timestamptz
);
comment on table attachments.file is 'Files kept with a record; the content lies below the home directory under the id.';
create index file_record on attachments.file (record_id, created_at, id) where deleted_at is null;
create index file_bin on attachments.file (deleted_at) where deleted_at is not null;
insert into attachments.file (id, type, record_id, name, media_type, size, created_at, created_by)
select id, 'parties', party_id, name, media_type, size, created_at, created_by from archive.party_file;
drop table archive.party_file;

create table records.tag (
    name   text primary key,
    colour text,
    hidden boolean not null default false
);
comment on table records.tag is 'Every tag that was ever given to a record of any type, for suggestions.';
comment on column records.tag.hidden is 'It was renamed or taken away everywhere, and is no longer suggested.';
insert into records.tag (name) select name from archive.tag;
drop table archive.tag;

alter table bulk.bulk_change drop constraint bulk_change_action;
alter table bulk.bulk_change add constraint bulk_change_action
    check (action in ('CHANGE', 'TAG', 'UNTAG', 'RETAG', 'DELETE'));

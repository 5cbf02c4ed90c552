alter table access.account
    add column email text;
create unique index account_email on access.account (lower(email));

create table access.password_reset (
    token_hash bytea primary key,
    account_id uuid        not null references access.account,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
comment on table access.password_reset is 'Letters with which somebody may choose a new password; only a digest of the secret is kept.';
create index password_reset_account on access.password_reset (account_id);

create schema mail;

create table mail.server (
    id          boolean primary key default true constraint server_only_one check (id),
    host        text        not null,
    port        integer     not null constraint server_port check (port between 1 and 65535),
    security    text        not null constraint server_security check (security in ('NONE', 'STARTTLS', 'TLS')),
    username    text,
    password    bytea,
    sender      text        not null,
    sender_name text        not null,
    site        text        not null
);
comment on table mail.server is 'Through which server letters leave; the password is encrypted with the key of the home.';

create table mail.letter (
    id         uuid primary key,
    recipient  text        not null,
    subject    text        not null,
    body       bytea,
    written_at timestamptz not null,
    attempts   integer     not null default 0,
    next_at    timestamptz,
    sent_at    timestamptz,
    failure    jsonb
);
comment on table mail.letter is 'Letters to be sent and sent; what one says is encrypted, and forgotten once it is sent.';
create index letter_due on mail.letter (next_at) where next_at is not null;
create index letter_written on mail.letter (written_at);

create table collaboration.mail_choice (
    account_id  uuid primary key references access.account,
    often       text     not null constraint mail_choice_often check (often in ('NEVER', 'HOURLY', 'DAILY')),
    hour        smallint not null constraint mail_choice_hour check (hour between 0 and 23),
    quiet_from  smallint constraint mail_choice_quiet_from check (quiet_from between 0 and 23),
    quiet_until smallint constraint mail_choice_quiet_until check (quiet_until between 0 and 23),
    zone        text     not null,
    muted       text[]   not null,
    constraint mail_choice_quiet check ((quiet_from is null) = (quiet_until is null))
);
comment on table collaboration.mail_choice is 'How often somebody is told by mail what is new, and of what not.';

create table collaboration.mailed (
    account_id uuid primary key references access.account,
    mailed_at  timestamptz not null
);
comment on table collaboration.mailed is 'Up to when somebody was told by mail what is new.';

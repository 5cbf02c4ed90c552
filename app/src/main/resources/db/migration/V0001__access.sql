create schema access;

create table access.account (
    id            uuid primary key,
    username      text        not null,
    display_name  text        not null,
    password_hash text        not null,
    administrator boolean     not null,
    language      text        not null,
    created_at    timestamptz not null
);
comment on table access.account is 'People who may sign in.';
create unique index account_username on access.account (lower(username));

create table access.session (
    token_hash bytea primary key,
    account_id uuid        not null references access.account,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
comment on table access.session is 'Signed-in browsers; only a digest of the cookie is kept.';
create index session_account on access.session (account_id);

create table access.api_token (
    id           uuid primary key,
    account_id   uuid        not null references access.account,
    name         text        not null,
    secret_hash  bytea       not null constraint api_token_secret unique,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
comment on table access.api_token is 'Personal keys for programs; only a digest of the secret is kept.';
create index api_token_account on access.api_token (account_id);

create table access.sign_in_failure (
    origin     text primary key,
    failures   integer     not null,
    retry_at   timestamptz not null
);
comment on table access.sign_in_failure is 'How often an address and name failed to sign in, and when it may try again.';

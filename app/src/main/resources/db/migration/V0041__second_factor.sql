create table access.second_factor (
    account_id   uuid        primary key references access.account,
    secret       bytea       not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);
comment on table access.second_factor is 'What the app on somebody''s telephone computes codes from; in force once a code was confirmed.';
comment on column access.second_factor.secret is 'Encrypted by a key that lies below the home, never in the database.';
comment on column access.second_factor.last_step is 'The half minute of the last code that was used: none is good twice.';

create table access.recovery_code (
    account_id uuid  not null references access.second_factor on delete cascade,
    code_hash  bytea not null,
    primary key (account_id, code_hash)
);
comment on table access.recovery_code is 'SHA-256 of codes for whoever lost the telephone; one that was used is gone.';

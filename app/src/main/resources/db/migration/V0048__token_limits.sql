alter table access.api_token
    add column read_only  boolean not null default false,
    add column per_minute integer constraint api_token_per_minute check (per_minute between 1 and 1000000);

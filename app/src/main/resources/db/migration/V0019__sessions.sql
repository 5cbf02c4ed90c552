alter table access.session
    add column id           uuid        not null default gen_random_uuid() constraint session_id unique,
    add column address      text,
    add column agent        text,
    add column last_used_at timestamptz not null default now();
comment on column access.session.agent is 'What the browser called itself, so that its owner recognises it.';

alter table access.delegation add column created_at timestamptz not null default now();

create table complaints.form (
    code       text primary key
        constraint form_code check (code ~ '^[a-z0-9]{8,16}$'),
    name       text        not null,
    shop       text,
    product    text,
    employee   text,
    active     boolean     not null,
    version    bigint      not null,
    created_at timestamptz not null,
    created_by uuid references access.account
);
comment on table complaints.form is 'Places where customers complain without signing in: the code stands in the address and the QR picture.';

create table complaints.form_key (
    only_one boolean primary key default true check (only_one),
    key      bytea not null
);
comment on table complaints.form_key is 'Signs the tasks that public forms set, so that any instance can check them.';
insert into complaints.form_key (key) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create table complaints.spent (
    task       text primary key,
    expires_at timestamptz not null
);
comment on table complaints.spent is 'Tasks of public forms that were used: each is good for one complaint.';

create table complaints.visit (
    origin text        not null,
    kind   text        not null,
    since  timestamptz not null,
    visits integer     not null,
    primary key (origin, kind)
);
comment on table complaints.visit is 'How often an address used a public page within the present hour.';

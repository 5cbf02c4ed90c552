create schema rating;

create table rating.definition (
    version    integer primary key,
    content    jsonb       not null,
    created_at timestamptz not null,
    created_by uuid references access.account
);
comment on table rating.definition is 'The value index as it was built, version by version; the last one is in force.';

create table rating.run (
    id         uuid primary key,
    version    integer     not null references rating.definition,
    customers  bigint,
    scales     jsonb,
    failure    text,
    started_at timestamptz not null,
    ended_at   timestamptz
);
comment on table rating.run is 'Times at which all customers were rated; the scales say how raw values became points.';
create index run_by_started on rating.run (started_at);

create table rating.rating (
    party_id  uuid primary key,
    run_id    uuid    not null references rating.run,
    total     numeric not null,
    current   numeric,
    potential numeric,
    coverage  numeric not null,
    place     numeric not null,
    evidence  jsonb   not null
);
comment on table rating.rating is 'The value index of each customer; written as a whole.';
comment on column rating.rating.coverage is 'Share of the weight, in per cent, of criteria whose value is known.';
comment on column rating.rating.evidence is 'Per criterion the value it was computed from, and its points; null where unknown.';
create index rating_by_total on rating.rating (total, party_id);
create index rating_by_current on rating.rating (current, party_id);
create index rating_by_potential on rating.rating (potential, party_id);

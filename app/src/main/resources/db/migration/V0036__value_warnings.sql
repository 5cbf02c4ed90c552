create table value.warned (
    id        uuid primary key,
    party_id  uuid           not null references archive.party on delete cascade,
    given_on  date           not null,
    silence   boolean        not null,
    falling   boolean        not null,
    alive     numeric(7, 4)  not null,
    at_stake  numeric(18, 4) not null,
    quadrant  text           not null,
    ended_on  date,
    bought_on date
);
comment on table value.warned is 'Every warning that was ever given, and whether the customer bought again: how far warnings can be believed.';
comment on column value.warned.ended_on is 'When the scores gave no reason for it any more.';
comment on column value.warned.bought_on is 'The first purchase after it was given.';
create unique index warned_open on value.warned (party_id) where ended_on is null;
create index warned_by_given on value.warned (given_on);
create index warned_silent on value.warned (party_id) where bought_on is null;

create table value.loss (
    id           uuid primary key,
    party_id     uuid           not null references archive.party on delete cascade,
    cause        text           not null constraint loss_cause check (cause in ('COMPETITOR', 'THEIRS', 'OURS', 'UNKNOWN')),
    detail       text,
    competitor   text,
    note         text,
    lost_on      date           not null,
    value_lost   numeric(18, 4),
    revenue      numeric(18, 4),
    currency     text,
    quadrant     text,
    created_at   timestamptz    not null,
    created_by   uuid references access.account,
    withdrawn_at timestamptz
);
comment on table value.loss is 'Customers who left, and why: what they would have been worth, as it was known then.';
create unique index loss_one on value.loss (party_id) where withdrawn_at is null;
create index loss_by_day on value.loss (lost_on) where withdrawn_at is null;

create schema value;

create view value.customer as
    select id as party_id, coalesce(current_id, id) as current_id, current_id as merged_into, kind, owner_id,
        current_id is null and deleted_at is null as living
    from archive.party;
comment on view value.customer is 'Whom a party stands for now, whose customer it is, and whether it is one of its own.';

create view value.ledger as
    select id, purchased_at, party_id, product_code, amount, currency, discount, cost
    from purchases.entry;
comment on view value.ledger is 'What was bought, as far as scores look at it.';

create view value.ledger_total as
    select party_id, currency, purchases + returns as entries
    from purchases.party_total;
comment on view value.ledger_total is 'How many entries there are of a party: what shows that a history is out of date.';

create table value.run (
    id         uuid primary key,
    status     text        not null constraint run_status
        check (status in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    step       text        not null constraint run_step check (step in ('PURCHASES', 'MODEL', 'SCORES')),
    done       bigint      not null,
    total      bigint      not null,
    wish       jsonb       not null,
    card       jsonb,
    failure    jsonb,
    created_at timestamptz not null,
    created_by uuid references access.account,
    started_at timestamptz,
    ended_at   timestamptz
);
comment on table value.run is 'Times at which all customers were scored; the card says by which model and how good it is.';
create unique index run_one_at_a_time on value.run ((true)) where status in ('WAITING', 'RUNNING');
create index run_by_created on value.run (created_at, id);

create table value.history (
    party_id     uuid primary key,
    currency     text               not null,
    entries      bigint             not null,
    days         integer[]          not null,
    amounts      double precision[] not null,
    costs        double precision[],
    discounts    double precision[],
    product_days integer[]          not null
);
comment on table value.history is
    'What each customer bought, merged members included, in order: all that scores need of the ledger, kept up to date.';
comment on column value.history.entries is 'Of the ledger when this was written; another number means that it is out of date.';
comment on column value.history.days is 'Days since 1970, one per entry in the currency.';
comment on column value.history.product_days is 'The day each different product was first bought.';

create table value.score (
    party_id         uuid primary key,
    segment          text           not null,
    as_of            date           not null,
    currency         text           not null,
    purchases        numeric     not null,
    first_on         date           not null,
    last_on          date           not null,
    revenue          numeric(18, 4) not null,
    margin           numeric(18, 4),
    cost_to_serve    numeric(18, 4),
    mean_spend       numeric(18, 4) not null,
    products         numeric     not null,
    recency          numeric     not null,
    frequency        numeric     not null,
    monetary         numeric     not null,
    quadrant         text           not null constraint score_quadrant
        check (quadrant in ('BOSOM_FRIEND', 'BUTTERFLY', 'BARNACLE', 'PASSER_BY')),
    service_class    text constraint score_service_class check (service_class in ('A', 'B', 'C', 'D')),
    stage            text constraint score_stage check (stage in ('EXPLORATION', 'BUILD_UP', 'MATURITY', 'DECLINE')),
    trend            text constraint score_trend check (trend in ('RISING', 'STEADY', 'FALLING')),
    trend_slope      numeric(18, 4),
    alive            numeric(7, 4),
    expected         numeric(12, 4),
    expected_low     numeric,
    expected_high    numeric,
    expected_spend   numeric(18, 4),
    lifetime         numeric(18, 4),
    lifetime_low     numeric(18, 4),
    lifetime_high    numeric(18, 4),
    silence          numeric(7, 6),
    alarm_on         date,
    next_on          date,
    at_stake         numeric(18, 4),
    priority         numeric(18, 4)
);
comment on table value.score is 'What each customer is worth, as the last run found; written as a whole.';
comment on column value.score.alive is 'Probability that the customer still is one, in per cent.';
comment on column value.score.silence is 'Probability of so long a silence if nothing had changed.';
comment on column value.score.at_stake is 'Lifetime value, if still a customer, times the probability of not being one any more.';
comment on column value.score.priority is 'At stake times the chance that there still is somebody to call; of those to be warned of only.';
create index score_by_lifetime on value.score (lifetime, party_id);
create index score_by_revenue on value.score (revenue, party_id);
create index score_by_last on value.score (last_on, party_id);
create index score_by_priority on value.score (priority, party_id) where priority is not null;

create table value.month (
    month         date   not null,
    as_of         date   not null,
    party_id      uuid   not null,
    quadrant      text   not null,
    service_class text,
    stage         text,
    alive         numeric(7, 4),
    lifetime      numeric(18, 4),
    revenue       numeric(18, 4) not null,
    primary key (party_id, month)
);
comment on table value.month is 'What was found as of the last day of each month that was looked at, so that movement can be seen.';
create index month_by_month on value.month (month, party_id);

create table value.dismissal (
    id           uuid primary key,
    party_id     uuid        not null references archive.party on delete cascade,
    reason       text        not null constraint dismissal_reason
        check (reason in ('CONTACTED', 'KNOWN', 'SEASONAL', 'WRONG', 'LOST')),
    note         text,
    alive        numeric(7, 4),
    at_stake     numeric(18, 4),
    dismissed_at timestamptz not null,
    created_by   uuid references access.account,
    withdrawn_at timestamptz
);
comment on table value.dismissal is 'Warnings that somebody dealt with or did not believe, and why: what later warnings learn from.';
create index dismissal_party on value.dismissal (party_id, dismissed_at);

create schema equity;

create view equity.score as
    select s.party_id, c.kind, s.as_of, s.currency, s.first_on, s.quadrant, s.stage, s.alive, s.lifetime, s.revenue
    from value.score s join value.customer c on c.party_id = s.party_id and c.living;
comment on view equity.score is 'What each customer is worth, as far as sums over all of them need it.';

create view equity.month as
    select month, party_id, quadrant, stage, lifetime
    from value.month;
comment on view equity.month is 'What each customer was at the end of each month.';

create view equity.tier_change as
    select party_id, to_level, to_name, changed_at
    from tiers.change;
comment on view equity.tier_change is 'When customers came to which tier.';

create view equity.history as
    select h.party_id, h.days, h.amounts
    from value.history h join value.customer c on c.party_id = h.party_id and c.living;
comment on view equity.history is 'The days on which each customer bought.';

create table equity.cohort (
    quarter   date    not null,
    later     integer not null,
    customers bigint  not null,
    primary key (quarter, later)
);
comment on table equity.cohort is 'Of the customers who first bought in a quarter, how many bought again so many quarters later; written as a whole.';

create table equity.run (
    id       uuid primary key,
    ended_at timestamptz
);
comment on table equity.run is 'Times at which cohorts were counted.';

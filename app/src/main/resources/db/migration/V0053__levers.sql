create view equity.basis as
    select (card ->> 'asOf')::date as as_of, card ->> 'currency' as currency,
        (card ->> 'margin')::float8 as margin, (card ->> 'annualDiscount')::float8 as annual_discount
    from value.run
    where status = 'DONE' and card is not null
    order by ended_at desc
    limit 1;
comment on view equity.basis is 'Of which day the latest scores are, in which currency, and what share of an amount remains.';

create table equity.observed (
    id              boolean primary key default true constraint observed_only_one check (id),
    as_of           date             not null,
    currency        text             not null,
    margin          double precision not null,
    annual_discount double precision not null,
    earlier         bigint           not null,
    kept            bigint           not null,
    active          bigint           not null,
    won             bigint           not null,
    revenue         numeric(18, 4)   not null
);
comment on table equity.observed is
    'What the levers of customer equity stand at: who bought in the year before last, who of them again in the last year, who at all,
    who for the first time, and for how much.';

create table equity.survival (
    months     integer primary key,
    at_risk    bigint           not null,
    departures bigint           not null,
    share      double precision not null,
    low        double precision not null,
    high       double precision not null
);
comment on table equity.survival is 'What share of customers is still one after so many months, with a band of 95 %; written as a whole.';

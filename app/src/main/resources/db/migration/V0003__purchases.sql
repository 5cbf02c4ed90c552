create schema purchases;

create table purchases.source (
    id   integer generated always as identity primary key,
    name text not null constraint source_name unique
);
comment on table purchases.source is 'Tills, shops, ledgers and files that purchases come from.';

create table purchases.entry (
    id             uuid           not null,
    purchased_at   timestamptz    not null,
    party_id       uuid           not null,
    source_id      integer        not null,
    line           text           not null,
    channel        text,
    order_number   text,
    product_code   text,
    product_name   text,
    quantity       numeric(18, 4),
    amount         numeric(18, 4) not null,
    currency       text           not null,
    discount       numeric(18, 4),
    cost           numeric(18, 4),
    batch          text,
    recorded_at    timestamptz    not null,
    primary key (id, purchased_at)
) partition by range (purchased_at);
comment on table purchases.entry is 'What was bought, or returned with a negative amount; never changed afterwards.';
comment on column purchases.entry.party_id is
    'A party; checked through party_total, which every entry is added to in the same transaction.';
create index entry_party on purchases.entry (party_id, purchased_at, id);

create table purchases.source_line (
    source_id integer not null,
    line      text    not null,
    entry_id  uuid    not null,
    primary key (source_id, line)
);
comment on table purchases.source_line is 'Each line of each source once: a line sent again adds nothing.';

create table purchases.party_total (
    party_id      uuid           not null references archive.party,
    currency      text           not null,
    purchases     bigint         not null,
    amount        numeric(20, 4) not null,
    first_at      timestamptz,
    last_at       timestamptz,
    returns       bigint         not null,
    returned      numeric(20, 4) not null,
    since         timestamptz    not null,
    until         timestamptz    not null,
    primary key (party_id, currency)
) with (fillfactor = 80);
comment on table purchases.party_total is 'Sums of entry per party and currency, kept in the transaction that adds entries.';
comment on column purchases.party_total.first_at is 'The first purchase, returns left out.';
comment on column purchases.party_total.since is 'The first entry of all; no partition before it holds the party.';

create function purchases.ensure_month(moment timestamptz) returns void
    language plpgsql
as $$
declare
    first_day date := date_trunc('month', moment at time zone 'UTC');
    name text := 'entry_' || to_char(first_day, '"y"YYYY"m"MM');
begin
    if to_regclass('purchases.' || name) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('purchases.ensure_month'));
    if to_regclass('purchases.' || name) is not null then
        return;
    end if;
    execute format('create table purchases.%I (like purchases.entry including all)', name);
    execute format('alter table purchases.entry attach partition purchases.%I for values from (%L) to (%L)', name,
        first_day::timestamp at time zone 'UTC', (first_day + interval '1 month')::timestamp at time zone 'UTC');
end
$$;
comment on function purchases.ensure_month is 'Makes the partition of the month, in UTC, that holds a moment.';

create schema audit;

create sequence audit.entry_number;

create table audit.entry (
    id         bigint      not null default nextval('audit.entry_number'),
    at         timestamptz not null,
    deed       text        not null,
    account_id uuid references access.account,
    via        text        not null,
    address    text,
    type       text,
    record_id  uuid,
    detail     jsonb       not null,
    primary key (id, at)
) partition by range (at);
comment on table audit.entry is 'Who did what, or was refused; only added to.';
create index entry_time on audit.entry (at, id);
create index entry_account on audit.entry (account_id, at);
create index entry_record on audit.entry (record_id, at) where record_id is not null;

create table audit.portion (
    entry_id bigint      not null,
    at       timestamptz not null,
    number   integer     not null,
    records  uuid[]      not null,
    primary key (entry_id, number, at)
) partition by range (at);
comment on table audit.portion is 'Which records a file held that somebody took out, written before they were sent.';
create index portion_records on audit.portion using gin (records);

create table audit.unsealed (
    entry_id bigint      primary key,
    at       timestamptz not null
);
comment on table audit.unsealed is 'Entries that no block holds yet; filled by a trigger, emptied by sealing.';

create table audit.block (
    number    bigint      primary key,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    members   bigint[]    not null,
    previous  bytea       not null,
    hash      bytea       not null,
    sealed_at timestamptz not null
);
comment on table audit.block is
    'Entries of one month under one hash that follows from theirs and from the block before: what is altered later shows.';

create table audit.forgotten (
    month   date        primary key,
    entries bigint      not null,
    at      timestamptz not null
);
comment on table audit.forgotten is 'Months, in UTC, whose entries were dropped because they had been kept long enough.';

create function audit.refuse() returns trigger
    language plpgsql
as $$
begin
    raise exception 'what stands in the audit trail is neither altered nor deleted' using errcode = 'insufficient_privilege';
end
$$;

create function audit.queue() returns trigger
    language plpgsql
as $$
begin
    insert into audit.unsealed (entry_id, at) values (new.id, new.at);
    return null;
end
$$;

create trigger entry_kept before update or delete on audit.entry for each row execute function audit.refuse();
create trigger entry_whole before truncate on audit.entry for each statement execute function audit.refuse();
create trigger entry_queued after insert on audit.entry for each row execute function audit.queue();
create trigger portion_kept before update or delete on audit.portion for each row execute function audit.refuse();
create trigger portion_whole before truncate on audit.portion for each statement execute function audit.refuse();
create trigger block_kept before update or delete or truncate on audit.block
    for each statement execute function audit.refuse();
create trigger forgotten_kept before update or delete or truncate on audit.forgotten
    for each statement execute function audit.refuse();
revoke update, delete, truncate on audit.entry, audit.portion, audit.block, audit.forgotten from public;

create function audit.ensure_month(moment timestamptz) returns void
    language plpgsql
as $$
declare
    first_day date := date_trunc('month', moment at time zone 'UTC');
    since timestamptz := first_day::timestamp at time zone 'UTC';
    until timestamptz := (first_day + interval '1 month')::timestamp at time zone 'UTC';
    suffix text := to_char(first_day, '"_y"YYYY"m"MM');
    parent text;
begin
    if to_regclass('audit.portion' || suffix) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('audit.ensure_month'));
    if to_regclass('audit.portion' || suffix) is not null then
        return;
    end if;
    foreach parent in array array['entry', 'portion'] loop
        execute format('create table audit.%I (like audit.%I including all)', parent || suffix, parent);
        execute format('alter table audit.%I attach partition audit.%I for values from (%L) to (%L)',
            parent, parent || suffix, since, until);
        execute format(
            'create trigger part_whole before truncate on audit.%I for each statement execute function audit.refuse()',
            parent || suffix);
    end loop;
end
$$;
comment on function audit.ensure_month is 'Makes the partitions of the month, in UTC, that holds a moment.';

create function audit.digest(previous bytea, members bigint[], since timestamptz, until timestamptz) returns bytea
    language sql stable
as $$
    select sha256(previous || coalesce(string_agg(sha256(convert_to(concat_ws(chr(31), id, extract(epoch from at), deed,
        coalesce(account_id::text, ''), via, coalesce(address, ''), coalesce(type, ''), coalesce(record_id::text, ''),
        detail), 'UTF8')), ''::bytea order by id), ''::bytea))
    from audit.entry where id = any(members) and at between since and until
$$;
comment on function audit.digest is 'The hash of a block: of the hash before it, and of the hashes of its entries in their order.';

create function audit.seal() returns integer
    language plpgsql
as $$
declare
    month timestamp;
    chosen bigint[];
    since timestamptz;
    until timestamptz;
    last_number bigint := 0;
    last_hash bytea := '';
begin
    perform pg_advisory_xact_lock(hashtext('audit.seal'));
    select date_trunc('month', min(at) at time zone 'UTC') into month from audit.unsealed;
    with taken as (
        delete from audit.unsealed where entry_id in (
            select entry_id from audit.unsealed where date_trunc('month', at at time zone 'UTC') = month
            order by entry_id limit 5000)
        returning entry_id, at)
    select array_agg(entry_id order by entry_id), min(at), max(at) into chosen, since, until from taken;
    if chosen is null then
        return 0;
    end if;
    select number, hash into last_number, last_hash from audit.block order by number desc limit 1;
    last_hash := coalesce(last_hash, '');
    insert into audit.block (number, first_at, last_at, members, previous, hash, sealed_at)
    values (coalesce(last_number, 0) + 1, since, until, chosen, last_hash,
        audit.digest(last_hash, chosen, since, until), clock_timestamp());
    return cardinality(chosen);
end
$$;
comment on function audit.seal is 'Puts entries that no block holds yet into one; says how many.';

create function audit.faults(since bigint, until bigint) returns table (number bigint, fault text)
    language sql stable
as $$
    select block.number,
        case when linked.number is null and block.number > 1 then 'missing'
            when block.previous <> coalesce(linked.hash, '') then 'linked' else 'content' end
    from audit.block
    left join audit.block as linked on linked.number = block.number - 1
    left join audit.forgotten on forgotten.month = date_trunc('month', block.last_at at time zone 'UTC')::date
    where block.number between since and until
        and (block.previous <> coalesce(linked.hash, '')
            or (linked.number is null and block.number > 1)
            or (forgotten.month is null
                and block.hash <> audit.digest(block.previous, block.members, block.first_at, block.last_at)))
    order by block.number
$$;
comment on function audit.faults is
    'Blocks whose predecessor is missing, that do not follow from it, or whose entries are not what was sealed.';

create function audit.forget(kept_from date) returns bigint
    language plpgsql
as $$
declare
    part record;
    counted bigint;
    dropped bigint := 0;
begin
    if kept_from > current_date - interval '180 days' then
        raise exception 'the audit trail is kept for 180 days at least' using errcode = 'insufficient_privilege';
    end if;
    for part in
        select relname as name, to_date(right(relname, 7), 'YYYY"m"MM') as month from pg_class
        join pg_inherits on inhrelid = pg_class.oid
        where inhparent = 'audit.entry'::regclass and to_date(right(relname, 7), 'YYYY"m"MM') + interval '1 month' <= kept_from
        order by 2
    loop
        if exists (select from audit.unsealed where date_trunc('month', at at time zone 'UTC')::date = part.month) then
            continue;
        end if;
        execute format('select count(*) from audit.%I', part.name) into counted;
        insert into audit.forgotten (month, entries, at) values (part.month, counted, clock_timestamp());
        execute format('drop table audit.%I', part.name);
        execute format('drop table audit.%I', replace(part.name, 'entry_', 'portion_'));
        dropped := dropped + counted;
    end loop;
    return dropped;
end
$$;
comment on function audit.forget is 'Drops the months that lie wholly before a day; says how many entries they held.';

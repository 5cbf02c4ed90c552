create table recovery.rule (
    id             uuid primary key,
    version        bigint      not null,
    name           text        not null constraint rule_name unique,
    sign           text        not null
        constraint rule_sign check (sign in ('RETURN', 'COMPLAINTS', 'CUES', 'FALL', 'SILENCE')),
    amount         numeric(18, 4) check (amount > 0),
    currency       text,
    times          integer check (times >= 2),
    days           integer check (days between 1 and 365),
    strength       numeric(5, 2) check (strength > 0),
    percent        integer check (percent between 1 and 100),
    customer_owner boolean     not null,
    desk_id        uuid references complaints.desk,
    owner_id       uuid references access.account,
    due_days       integer     not null check (due_days between 1 and 365),
    rest_days      integer     not null check (rest_days between 1 and 365),
    since          timestamptz,
    looked_at      timestamptz,
    created_at     timestamptz not null,
    updated_by     uuid        not null references access.account,
    constraint rule_given_to_one check (num_nonnulls(desk_id, owner_id) = 1),
    constraint rule_money check ((amount is null) = (currency is null)),
    constraint rule_measured check (case sign
        when 'RETURN' then amount is not null
        when 'COMPLAINTS' then times is not null and days is not null
        when 'CUES' then strength is not null
        when 'FALL' then percent is not null and days is not null and amount is not null
        else amount is not null end)
);
comment on table recovery.rule is 'Signs by which a recovery is opened before the customer speaks, and whose it then is.';
comment on column recovery.rule.since is 'Signs from then on count; nothing while the rule is off.';

alter table recovery.recovery
    add column origin   text,
    add column rule_id  uuid references recovery.rule,
    add column evidence jsonb,
    alter column created_by drop not null;
update recovery.recovery set origin = case when complaint_id is null then 'NOTICED' else 'COMPLAINT' end;
alter table recovery.recovery
    alter column origin set not null,
    add constraint recovery_origin
        check (origin in ('NOTICED', 'COMPLAINT', 'RETURN', 'COMPLAINTS', 'CUES', 'FALL', 'SILENCE')),
    add constraint recovery_by_rule check ((rule_id is null) = (origin in ('NOTICED', 'COMPLAINT'))),
    add constraint recovery_by_somebody check (num_nonnulls(rule_id, created_by) = 1);
comment on column recovery.recovery.evidence is 'What the rule had found: numbers, moments, and the ids of records.';
create index recovery_by_rule on recovery.recovery (rule_id, created_at) where rule_id is not null;
create index recovery_by_origin on recovery.recovery (origin, created_at, id) where deleted_at is null;

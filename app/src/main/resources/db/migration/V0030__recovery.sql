create schema recovery;

create table recovery.setting (
    one             boolean primary key default true check (one),
    check_back_days integer not null check (check_back_days between 1 and 365),
    version         bigint  not null
);
comment on table recovery.setting is 'After how many days a recovery is checked; one row.';
insert into recovery.setting (check_back_days, version) values (7, 1);

create table recovery.allowance (
    role_id  uuid primary key references access.role on delete cascade,
    currency text           not null,
    monthly  numeric(18, 4) not null check (monthly >= 0),
    single   numeric(18, 4) not null check (single >= 0),
    approves boolean        not null
);
comment on table recovery.allowance is 'What everybody with a role may spend by themselves, in a month and at one time, and whether they approve more.';

create table recovery.recovery (
    id            uuid primary key,
    version       bigint      not null,
    party_id      uuid references archive.party,
    complaint_id  uuid references complaints.complaint,
    title         text        not null,
    sort_key      text        not null,
    failure       text        not null,
    confidential  boolean     not null,
    owner_id      uuid        not null references access.account,
    standing      text        not null
        constraint recovery_standing check (standing in ('OPEN', 'AWAITING', 'SAVED', 'LOST', 'UNKNOWN')),
    spent         numeric(18, 4),
    currency      text,
    check_back_on date        not null,
    checked_at    timestamptz,
    checked_by    uuid references access.account,
    outcome       text,
    custom        jsonb       not null,
    created_at    timestamptz not null,
    created_by    uuid        not null references access.account,
    updated_at    timestamptz not null,
    deleted_at    timestamptz,
    constraint recovery_of_somebody check (num_nonnulls(party_id, complaint_id) > 0),
    constraint recovery_checked check ((standing in ('SAVED', 'LOST', 'UNKNOWN')) = (checked_at is not null)),
    constraint recovery_money check ((spent is null) = (currency is null))
);
comment on table recovery.recovery is 'What went wrong for a customer, and whether they were won back.';
comment on column recovery.recovery.spent is 'What its remedies came to by the ledger; written by the ledger alone.';
create index recovery_by_created on recovery.recovery (created_at, id) where deleted_at is null;
create index recovery_by_updated on recovery.recovery (updated_at, id) where deleted_at is null;
create index recovery_by_title on recovery.recovery (sort_key, id) where deleted_at is null;
create index recovery_by_check_back on recovery.recovery (check_back_on, id) where deleted_at is null;
create index recovery_by_owner on recovery.recovery (owner_id, check_back_on, id) where deleted_at is null;
create index recovery_by_party on recovery.recovery (party_id, created_at) where party_id is not null;
create index recovery_by_complaint on recovery.recovery (complaint_id) where complaint_id is not null;
create index recovery_due on recovery.recovery (check_back_on, id)
    where deleted_at is null and standing in ('OPEN', 'AWAITING');
create unique index recovery_of_complaint on recovery.recovery (complaint_id)
    where complaint_id is not null and deleted_at is null;
create index recovery_bin on recovery.recovery (deleted_at, id) where deleted_at is not null;

create table recovery.change (
    id          uuid primary key default uuidv7(),
    recovery_id uuid        not null references recovery.recovery,
    changed_at  timestamptz not null,
    created_by  uuid references access.account,
    via         text        not null,
    changes     jsonb       not null
);
comment on table recovery.change is 'Who changed what on a recovery: an array of field, before, after.';
create index change_recovery on recovery.change (recovery_id, changed_at, id);

create table recovery.remedy (
    id          uuid primary key,
    recovery_id uuid        not null references recovery.recovery,
    kind        text        not null
        constraint remedy_kind check (kind in ('REFUND', 'VOUCHER', 'GIFT', 'REDO', 'APOLOGY')),
    amount      numeric(18, 4) check (amount > 0),
    currency    text,
    note        text        not null,
    again       boolean     not null,
    standing    text        not null
        constraint remedy_standing check (standing in ('AWAITING', 'GIVEN', 'DECLINED', 'REVERSED')),
    created_at  timestamptz not null,
    created_by  uuid        not null references access.account,
    decided_at  timestamptz,
    decided_by  uuid references access.account,
    remark      text,
    reversed_at timestamptz,
    reversed_by uuid references access.account,
    reversal    text,
    constraint remedy_money check ((amount is null) = (currency is null)),
    constraint remedy_decided_by_another check (decided_by <> created_by),
    constraint remedy_reversed check ((standing = 'REVERSED') = (reversed_at is not null))
);
comment on table recovery.remedy is 'What a customer was given to make good, or was to be given.';
comment on column recovery.remedy.again is 'The customer had such a thing already, and was to have it once more.';
comment on column recovery.remedy.remark is 'What was said when it was approved or declined.';
create index remedy_recovery on recovery.remedy (recovery_id, created_at);
create unique index remedy_once on recovery.remedy (recovery_id, kind) where standing in ('AWAITING', 'GIVEN') and not again;
create index remedy_awaiting on recovery.remedy (created_at) where standing = 'AWAITING';

create table recovery.book (
    id       uuid primary key,
    kind     text not null
        constraint book_kind check (kind in ('COMPANY', 'ALLOWANCE', 'REFUND', 'VOUCHER', 'GIFT', 'REDO', 'APOLOGY')),
    currency text not null,
    owner_id uuid references access.account,
    month    date,
    role_id  uuid,
    constraint book_once unique nulls not distinct (kind, currency, owner_id, month),
    constraint book_of_a_person check (num_nonnulls(owner_id, month, role_id) = case kind when 'ALLOWANCE' then 3 else 0 end)
);
comment on table recovery.book is 'Accounts of the ledger: the company, what a person may spend in a month, and what customers got of each kind.';
comment on column recovery.book.role_id is 'The role that gave the allowance; kept when that role is gone.';

create table recovery.transfer (
    id          uuid primary key,
    kind        text           not null
        constraint transfer_kind check (kind in ('GRANT', 'SPEND', 'REVERSAL')),
    giver_id    uuid           not null references recovery.book,
    taker_id    uuid           not null references recovery.book,
    amount      numeric(18, 4) not null check (amount > 0),
    remedy_id   uuid references recovery.remedy,
    reverses_id uuid unique references recovery.transfer,
    at          timestamptz    not null,
    created_by  uuid           not null references access.account,
    constraint transfer_between_two check (giver_id <> taker_id),
    constraint transfer_for_a_remedy check ((kind = 'GRANT') = (remedy_id is null)),
    constraint transfer_reverses check ((kind = 'REVERSAL') = (reverses_id is not null))
);
comment on table recovery.transfer is 'The ledger: every line takes from one book what it adds to another, so that all books together are always zero.';
create index transfer_giver on recovery.transfer (giver_id);
create index transfer_taker on recovery.transfer (taker_id);
create index transfer_by_time on recovery.transfer (at);
create unique index transfer_spent_once on recovery.transfer (remedy_id) where kind = 'SPEND';

create function recovery.refuse() returns trigger
    language plpgsql
as $$
begin
    raise exception 'what stands in the ledger is corrected by another line' using errcode = 'insufficient_privilege';
end
$$;

create trigger transfer_kept before update or delete on recovery.transfer for each row execute function recovery.refuse();
create trigger transfer_whole before truncate on recovery.transfer for each statement execute function recovery.refuse();

-- Whoever stands at the till sees first that something went wrong.
update access.role
set grants = grants || '{"recoveries": {"see": "own", "create": "own", "edit": "own"}}'::jsonb
where key = 'till';

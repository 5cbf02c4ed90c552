create schema complaints;

create table complaints.calendar (
    id       uuid primary key,
    name     text   not null unique,
    zone     text   not null,
    week     jsonb  not null,
    days     jsonb  not null,
    standard boolean not null,
    version  bigint not null
);
comment on table complaints.calendar is 'When desks work: shifts by weekday, and of the days that are different.';
create unique index calendar_standard on complaints.calendar (standard) where standard;

create table complaints.promise (
    gravity             text primary key
        constraint promise_gravity check (gravity in ('MINOR', 'NORMAL', 'SERIOUS', 'CRITICAL')),
    acknowledge_minutes integer not null check (acknowledge_minutes > 0),
    solve_minutes       integer not null check (solve_minutes > 0)
);
comment on table complaints.promise is 'How much working time may pass until a complaint is acknowledged and solved.';

create table complaints.desk (
    id          uuid primary key,
    name        text    not null unique,
    owner_id    uuid references access.account,
    calendar_id uuid    not null references complaints.calendar,
    standard    boolean not null,
    version     bigint  not null
);
comment on table complaints.desk is 'Who works on complaints; the owner answers for those that nobody took over.';
create unique index desk_standard on complaints.desk (standard) where standard;

create table complaints.category (
    id        uuid primary key,
    kind      text    not null
        constraint category_kind check (kind in ('CATEGORY', 'CAUSE')),
    parent_id uuid references complaints.category,
    name      text    not null,
    path      text    not null,
    retired   boolean not null default false,
    constraint category_once unique nulls not distinct (kind, parent_id, name)
);
comment on table complaints.category is 'What complaints are about, and what caused them: two trees.';
comment on column complaints.category.path is 'The names from the root on, with slashes between them.';

create table complaints.route (
    id          uuid primary key,
    position    integer not null,
    category_id uuid references complaints.category,
    least       text,
    shop        text,
    product     text,
    desk_id     uuid    not null references complaints.desk
);
comment on table complaints.route is 'Which desk a complaint goes to; the first rule that fits decides.';

create sequence complaints.number_seq;

create table complaints.complaint (
    id                 uuid primary key,
    version            bigint      not null,
    number             text        not null unique,
    title              text        not null,
    sort_key           text        not null,
    text               text        not null,
    search_text        text        not null,
    tokens             integer[]   not null,
    channel            text        not null,
    party_id           uuid references archive.party,
    contact            text,
    wish               text,
    product            text,
    batch              text,
    shop               text,
    employee           text,
    confidential       boolean     not null,
    tags               text[]      not null,
    custom             jsonb       not null,
    stage              text        not null,
    gravity            text        not null,
    category_id        uuid references complaints.category,
    cause_id           uuid references complaints.category,
    desk_id            uuid        not null references complaints.desk,
    owner_id           uuid references access.account,
    finding            text,
    proposal           text,
    result             text,
    confirmation       text,
    lesson             text,
    received_at        timestamptz not null,
    acknowledge_due_at timestamptz,
    acknowledged_at    timestamptz,
    due_at             timestamptz,
    warn_at            timestamptz,
    solved_at          timestamptz,
    closed_at          timestamptz,
    paused_since       timestamptz,
    waiting_since      timestamptz,
    escalated_at       timestamptz,
    secret             bytea,
    created_at         timestamptz not null,
    created_by         uuid references access.account,
    created_via        text        not null,
    updated_at         timestamptz not null,
    deleted_at         timestamptz,
    constraint complaint_closed_with_reason check (stage not in ('CLOSED', 'LEARNT')
        or (cause_id is not null and result is not null and confirmation is not null and closed_at is not null))
);
comment on table complaints.complaint is 'Complaints and how far each is; the moments promised are worked out from promised and pause.';
comment on column complaints.complaint.waiting_since is 'The customer spoke last, at that time.';
comment on column complaints.complaint.secret is 'SHA-256 of what the customer follows the case by.';
alter table complaints.complaint alter column tokens set statistics 1000;
create index complaint_tokens on complaints.complaint using gin (tokens) where deleted_at is null;
create index complaint_tags on complaints.complaint using gin (tags) where deleted_at is null;
create index complaint_by_number on complaints.complaint (number, id) where deleted_at is null;
create index complaint_by_title on complaints.complaint (sort_key, id) where deleted_at is null;
create index complaint_by_received on complaints.complaint (received_at, id) where deleted_at is null;
create index complaint_by_updated on complaints.complaint (updated_at, id) where deleted_at is null;
create index complaint_by_due on complaints.complaint (due_at, id) where deleted_at is null;
create index complaint_by_acknowledge_due on complaints.complaint (acknowledge_due_at, id) where deleted_at is null;
create index complaint_by_waiting on complaints.complaint (waiting_since, id)
    where deleted_at is null and waiting_since is not null;
create index complaint_by_stage on complaints.complaint (stage, received_at desc, id) where deleted_at is null;
create index complaint_by_owner on complaints.complaint (owner_id, received_at, id) where deleted_at is null;
create index complaint_by_party on complaints.complaint (party_id, received_at) where party_id is not null;
create index complaint_overdue on complaints.complaint (due_at)
    where deleted_at is null and solved_at is null and escalated_at is null;
create index complaint_late on complaints.complaint (due_at, id)
    where deleted_at is null and solved_at is null and (escalated_at is null) is not true;
comment on index complaints.complaint_late is 'Worded as filters word that something is not empty.';
create unique index complaint_secret on complaints.complaint (secret) where secret is not null;
create index complaint_bin on complaints.complaint (deleted_at, id) where deleted_at is not null;

create table complaints.change (
    id           uuid primary key default uuidv7(),
    complaint_id uuid        not null references complaints.complaint,
    changed_at   timestamptz not null,
    created_by   uuid references access.account,
    via          text        not null,
    changes      jsonb       not null
);
comment on table complaints.change is 'Who changed what on a complaint: an array of field, before, after.';
create index change_complaint on complaints.change (complaint_id, changed_at, id);

create table complaints.step (
    id           uuid primary key,
    complaint_id uuid        not null references complaints.complaint,
    kind         text        not null,
    stage        text        not null,
    note         text        not null,
    at           timestamptz not null,
    created_by   uuid references access.account
);
comment on table complaints.step is 'Every step of every complaint: what was done, where it led, by whom, when, why.';
create index step_complaint on complaints.step (complaint_id, at);

create table complaints.message (
    id           uuid primary key,
    complaint_id uuid        not null references complaints.complaint,
    incoming     boolean     not null,
    text         text        not null,
    at           timestamptz not null,
    created_by   uuid references access.account
);
comment on table complaints.message is 'What customer and company said to each other about a complaint.';
create index message_complaint on complaints.message (complaint_id, at);

create table complaints.photo (
    id           uuid primary key,
    complaint_id uuid        not null references complaints.complaint,
    jpeg         bytea       not null,
    at           timestamptz not null
);
comment on table complaints.photo is 'Pictures customers added to a complaint, drawn anew: nothing but the picture is kept.';
create index photo_complaint on complaints.photo (complaint_id);

create table complaints.promised (
    complaint_id        uuid        not null references complaints.complaint,
    from_at             timestamptz not null,
    position            integer     not null,
    calendar_id         uuid        not null references complaints.calendar,
    acknowledge_minutes integer     not null,
    solve_minutes       integer     not null,
    primary key (complaint_id, position)
);
comment on table complaints.promised is 'What was promised for a complaint, from when on; what was used stays used when the promise changes.';
create index promised_calendar on complaints.promised (calendar_id);

create table complaints.pause (
    complaint_id uuid        not null references complaints.complaint,
    from_at      timestamptz not null,
    until_at     timestamptz,
    primary key (complaint_id, from_at)
);
comment on table complaints.pause is 'When the clock of a complaint stood still; open while it does.';

insert into complaints.calendar (id, name, zone, week, days, standard, version)
values ('0197a000-0000-7000-8000-000000000001', '工作日', 'Asia/Shanghai',
    '{"MONDAY": "09:00-12:00,13:00-18:00", "TUESDAY": "09:00-12:00,13:00-18:00", "WEDNESDAY": "09:00-12:00,13:00-18:00", "THURSDAY": "09:00-12:00,13:00-18:00", "FRIDAY": "09:00-12:00,13:00-18:00"}',
    (select jsonb_object_agg(day::date::text, '') from (
        select generate_series(first, last, '1 day') as day
        from (values (date '2026-01-01', date '2026-01-03'), (date '2026-02-15', date '2026-02-23'),
            (date '2026-04-04', date '2026-04-06'), (date '2026-05-01', date '2026-05-05'),
            (date '2026-06-19', date '2026-06-21'), (date '2026-09-25', date '2026-09-27'),
            (date '2026-10-01', date '2026-10-07')) as holiday (first, last)) as free)
    || (select jsonb_object_agg(day::text, '09:00-12:00,13:00-18:00')
        from unnest(array[date '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) as day),
    true, 1);

insert into complaints.promise (gravity, acknowledge_minutes, solve_minutes)
values ('MINOR', 480, 4800), ('NORMAL', 240, 2400), ('SERIOUS', 120, 960), ('CRITICAL', 30, 480);

insert into complaints.desk (id, name, owner_id, calendar_id, standard, version)
values ('0197a000-0000-7000-8000-000000000002', '客服中心', null, '0197a000-0000-7000-8000-000000000001', true, 1);

insert into complaints.category (id, kind, parent_id, name, path)
select gen_random_uuid(), kind, null, name, name
from (values ('CATEGORY', '产品质量'), ('CATEGORY', '服务态度'), ('CATEGORY', '配送与交付'), ('CATEGORY', '价格与收费'),
    ('CATEGORY', '售后维修'), ('CATEGORY', '环境与安全'), ('CATEGORY', '宣传与承诺'), ('CATEGORY', '其他'),
    ('CAUSE', '产品设计'), ('CAUSE', '原料与批次'), ('CAUSE', '操作失误'), ('CAUSE', '人手不足'), ('CAUSE', '培训不足'),
    ('CAUSE', '流程不清'), ('CAUSE', '信息没有传到'), ('CAUSE', '供应商'), ('CAUSE', '承诺过高'), ('CAUSE', '客户误解'), ('CAUSE', '其他')) as ready (kind, name);

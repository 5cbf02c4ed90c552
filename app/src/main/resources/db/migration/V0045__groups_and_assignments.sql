create table views.view_group (
    view_id uuid not null references views.saved_view on delete cascade,
    team_id uuid references access.team on delete cascade,
    role_id uuid references access.role on delete cascade,
    constraint view_group_one check (num_nonnulls(team_id, role_id) = 1),
    constraint view_group_once unique nulls not distinct (view_id, team_id, role_id)
);
comment on table views.view_group is 'The teams and roles for whom a view is meant.';
alter table views.saved_view drop constraint saved_view_audience;
alter table views.saved_view add constraint saved_view_audience check (audience in ('OWNER', 'GROUPS', 'EVERYBODY'));
drop index views.saved_view_standard;
create unique index saved_view_standard on views.saved_view (type) where standard and audience = 'EVERYBODY';
comment on column views.saved_view.standard is 'Whether the type opens with it for those it is meant for, while they chose nothing else.';

alter table layouts.layout add constraint layout_team foreign key (team_id) references access.team on delete cascade;
alter table layouts.layout add column role_id uuid references access.role on delete cascade;
alter table layouts.layout drop constraint layout_once;
alter table layouts.layout add constraint layout_once unique nulls not distinct (type, place, team_id, role_id);
alter table layouts.layout add constraint layout_one check (num_nonnulls(team_id, role_id) <= 1);
comment on column layouts.layout.team_id is 'The team for which it is meant; with neither team nor role it is meant for everybody else.';

alter table bulk.bulk_change add column ended_at timestamptz;
create index bulk_change_owner on bulk.bulk_change ((values ->> 'owner'), ended_at)
    where status = 'DONE' and action = 'CHANGE';

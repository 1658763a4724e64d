-- Rows that somebody took back as mistaken, whole as they were. They count nowhere any more and stay readable.
create table withdrawn (
    kind         text not null,
    id           text not null,
    number       bigint not null check (number > 0),
    about        text not null references application.application,
    entry        text not null,
    reason       text not null check (reason <> ''),
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    primary key (kind, id, number)
);

create index withdrawn_about on withdrawn (about);

-- An officer, never the one who handed it in, has accepted a report; milestones may wait for that.
create table acceptance (
    application text not null,
    kind        text not null,
    accepted_at timestamptz not null,
    accepted_by text not null,
    primary key (application, kind),
    foreign key (application, kind) references deliverable
);

-- What the newest facts tell of: rows that hold, and those taken back since.
create view told_site as
select * from site
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'site' order by id, number desc) w,
     lateral jsonb_populate_record(null::site, w.entry::jsonb) r
where not exists (select from site s where s.application = r.application and s.number = r.number);

create view told_incident as
select * from incident
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'incident' order by id, number desc) w,
     lateral jsonb_populate_record(null::incident, w.entry::jsonb) r
where not exists (select from incident i where i.application = r.application and i.number = r.number);

create view told_operation as
select * from operation
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'operation' order by id, number desc) w,
     lateral jsonb_populate_record(null::operation, w.entry::jsonb) r
where not exists (select from operation o where o.application = r.application);

create view told_operation_end as
select * from operation_end
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'operation_end' order by id, number desc) w,
     lateral jsonb_populate_record(null::operation_end, w.entry::jsonb) r
where not exists (select from operation_end o where o.application = r.application);

create view told_indicator as
select * from indicator
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'indicator' order by id, number desc) w,
     lateral jsonb_populate_record(null::indicator, w.entry::jsonb) r
where not exists (select from indicator i where i.application = r.application and i.key = r.key);

create view told_measurement as
select * from measurement
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'measurement' order by id, number desc) w,
     lateral jsonb_populate_record(null::measurement, w.entry::jsonb) r
where not exists (select from measurement m where m.application = r.application and m.indicator = r.indicator
                                             and m.measured_on = r.measured_on and m.measured_at = r.measured_at);

create view told_deliverable as
select * from deliverable
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'deliverable' order by id, number desc) w,
     lateral jsonb_populate_record(null::deliverable, w.entry::jsonb) r
where not exists (select from deliverable d where d.application = r.application and d.kind = r.kind);

create view told_acceptance as
select * from acceptance
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'acceptance' order by id, number desc) w,
     lateral jsonb_populate_record(null::acceptance, w.entry::jsonb) r
where not exists (select from acceptance a where a.application = r.application and a.kind = r.kind);

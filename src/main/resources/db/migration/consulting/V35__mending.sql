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

-- What the newest facts tell of: rows that hold, and those taken back since.
create view told_consulting as
select * from consulting
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'consulting' order by id, number desc) w,
     lateral jsonb_populate_record(null::consulting, w.entry::jsonb) r
where not exists (select from consulting t where t.application = r.application);

create view told_visit as
select * from visit
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'visit' order by id, number desc) w,
     lateral jsonb_populate_record(null::visit, w.entry::jsonb) r
where not exists (select from visit t where t.application = r.application and t.number = r.number);

create view told_finding as
select * from finding
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'finding' order by id, number desc) w,
     lateral jsonb_populate_record(null::finding, w.entry::jsonb) r
where not exists (select from finding t where t.application = r.application and t.number = r.number);

create view told_conclusion as
select * from conclusion
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'conclusion' order by id, number desc) w,
     lateral jsonb_populate_record(null::conclusion, w.entry::jsonb) r
where not exists (select from conclusion t where t.application = r.application and t.number = r.number);

create table site (
    application  text not null references application.application,
    number       integer not null,
    name         text not null check (name <> ''),
    equipment    text not null,
    installed_on date not null,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    primary key (application, number)
);

create table operation (
    application text primary key references application.application,
    started_on  date not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);

-- Fixed before measuring begins: what is measured, what it was, what was claimed at home, what is aimed at.
create table indicator (
    application text not null references application.application,
    key         text not null check (key ~ '^[a-z0-9-]{1,40}$'),
    name        text not null check (name <> ''),
    unit        text not null,
    direction   text not null check (direction in ('HIGHER', 'LOWER')),
    baseline    numeric not null,
    target      numeric not null,
    set_at      timestamptz not null,
    set_by      text not null,
    primary key (application, key)
);

create table measurement (
    application text not null,
    indicator   text not null,
    measured_on date not null,
    value       numeric not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (application, indicator, measured_on),
    foreign key (application, indicator) references indicator
);

-- Kick-off, interim and final report of a planning project; final report of a demonstration.
create table deliverable (
    application  text not null references application.application,
    kind         text not null check (kind in ('KICK_OFF', 'INTERIM_REPORT', 'FINAL_REPORT')),
    held_on      date not null,
    summary      text not null check (summary <> ''),
    document     text,
    delivered_at timestamptz not null,
    delivered_by text not null,
    primary key (application, kind)
);

create view pub_result as
select i.application, i.name, i.unit, i.direction, i.baseline, i.target,
       (select avg(m.value) from measurement m where m.application = i.application and m.indicator = i.key) as measured,
       (select count(*) from measurement m where m.application = i.application and m.indicator = i.key) as readings
from indicator i
where exists (select from deliverable d where d.application = i.application and d.kind = 'FINAL_REPORT');

grant usage on schema pilot to kcity_public;
grant select on pub_result to kcity_public;

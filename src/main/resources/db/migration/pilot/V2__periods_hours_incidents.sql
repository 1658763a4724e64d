alter table site
    add column place text not null default '',
    add column partner text not null default '',
    add column latitude numeric check (latitude between -90 and 90),
    add column longitude numeric check (longitude between -180 and 180),
    add constraint both_coordinates_or_none check ((latitude is null) = (longitude is null));
alter table site alter column place drop default, alter column partner drop default;

create table operation_end (
    application text primary key references operation,
    ended_on    date not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);

-- Several values a day are told apart by the hour at the site; a value of the whole day stands at midnight. The document is the file they came in.
alter table measurement
    add column measured_at time not null default '00:00',
    add column document text,
    drop constraint measurement_pkey;
alter table measurement
    alter column measured_at drop default,
    add primary key (application, indicator, measured_on, measured_at);

create table incident (
    application text not null references application.application,
    number      integer not null,
    happened_on date not null,
    what        text not null check (what <> ''),
    remedy      text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (application, number)
);

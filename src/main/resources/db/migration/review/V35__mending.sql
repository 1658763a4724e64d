-- Rows that somebody took back as mistaken, whole as they were. They count nowhere any more and stay readable.
create table withdrawn (
    kind         text not null,
    id           text not null,
    number       bigint not null check (number > 0),
    about        text not null references round,
    entry        text not null,
    reason       text not null check (reason <> ''),
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    primary key (kind, id, number)
);

create index withdrawn_about on withdrawn (about);

-- An expert takes part no more. What was handed in stays; the rest is for somebody else.
create table ending (
    call     text not null,
    expert   text not null,
    reason   text not null check (reason <> ''),
    ended_at timestamptz not null,
    ended_by text not null,
    primary key (call, expert),
    foreign key (call, expert) references invitation
);

-- An officer gives a sheet that was handed in back to its expert, who may then hand in another; number is that of the sheet.
create table reopening (
    application text not null,
    expert      text not null,
    number      integer not null,
    reason      text not null check (reason <> ''),
    reopened_at timestamptz not null,
    reopened_by text not null,
    primary key (application, expert, number),
    foreign key (application, expert, number) references submission
);

create view told_conflict as
select * from conflict
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'conflict' order by id, number desc) w,
     lateral jsonb_populate_record(null::conflict, w.entry::jsonb) r
where not exists (select from conflict c where c.application = r.application and c.expert = r.expert);

create view told_ending as
select * from ending
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'ending' order by id, number desc) w,
     lateral jsonb_populate_record(null::ending, w.entry::jsonb) r
where not exists (select from ending e where e.call = r.call and e.expert = r.expert);

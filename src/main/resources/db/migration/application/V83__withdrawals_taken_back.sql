-- Rows that somebody took back as mistaken, whole as they were. They count nowhere any more and stay readable.
create table withdrawn (
    kind         text not null,
    id           text not null,
    number       bigint not null check (number > 0),
    about        text not null references application,
    entry        text not null,
    reason       text not null check (reason <> ''),
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    primary key (kind, id, number)
);

create index withdrawn_about on withdrawn (about);

-- What the newest facts about withdrawals tell of: those that hold, and those taken back since.
create view told_withdrawal as
select * from withdrawal
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'withdrawal' order by id, number desc) w,
     lateral jsonb_populate_record(null::withdrawal, w.entry::jsonb) r
where not exists (select from withdrawal x where x.application = r.application);

-- An applicant asks to have its withdrawal taken back when it can no longer do so itself, and what the officer said.
create table return_request (
    application text not null references application,
    number      integer not null check (number > 0),
    reason      text not null check (reason <> ''),
    asked_at    timestamptz not null,
    asked_by    text not null,
    primary key (application, number)
);

create table return_answer (
    application text not null,
    number      integer not null,
    granted     boolean not null,
    reason      text not null check (reason <> ''),
    answered_at timestamptz not null,
    answered_by text not null,
    primary key (application, number),
    foreign key (application, number) references return_request
);

-- For rooms downstream: which withdrawals were taken back, and when.
create view pub_taken_back as
select w.about as application, w.withdrawn_at as taken_back_at
from withdrawn w
where w.kind = 'withdrawal';

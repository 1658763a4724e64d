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

-- Which accepted report a milestone waits for; '' for none, null in agreements from before it was asked.
alter table milestone add column report text check (report in ('', 'KICK_OFF', 'INTERIM_REPORT', 'FINAL_REPORT'));

create or replace view current_milestone as
select m.application, m.amendment, m.number, m.name, m.due_on, m.amount, m.report
from milestone m
where m.amendment = (select max(x.amendment) from milestone x where x.application = m.application);

-- One officer proposes a payment, another approves it; null in payments from before that.
create table payment_proposal (
    application text not null,
    milestone   integer not null,
    amendment   integer not null,
    reference   text not null check (reference <> ''),
    amount      bigint not null check (amount > 0),
    paid_on     date not null,
    proposed_at timestamptz not null,
    proposed_by text not null,
    primary key (application, milestone),
    foreign key (application, amendment, milestone) references milestone (application, amendment, number)
);

alter table payment add column proposed_by text, add constraint two_persons check (proposed_by <> paid_by);

-- Puts right what was written down wrongly: the agreement's number, or the contractor. What was written stays, and is said here in words. Null where it stays as it is.
create table correction (
    application text not null references application.application,
    number      integer not null check (number > 0),
    agreement   text check (agreement <> ''),
    notice      text check (notice <> ''),
    name        text check (name <> ''),
    chosen_on   date,
    was         text not null check (was <> ''),
    reason      text not null check (reason <> ''),
    made_at     timestamptz not null,
    made_by     text not null,
    primary key (application, number)
);

-- The end of an agreement before its time, with what is settled then.
create table termination (
    application text primary key references agreement,
    ended_on    date not null,
    paid        bigint not null check (paid >= 0),
    owed        bigint not null check (owed >= 0),
    back        bigint not null check (back >= 0 and back <= paid),
    reason      text not null check (reason <> ''),
    ended_at    timestamptz not null,
    ended_by    text not null,
    constraint one_way_only check (owed = 0 or back = 0)
);

create view current_contractor as
select c.application,
       coalesce((select x.notice from correction x where x.application = c.application and x.notice is not null
                 order by x.number desc limit 1), c.notice) as notice,
       coalesce((select x.name from correction x where x.application = c.application and x.name is not null
                 order by x.number desc limit 1), c.name) as name,
       coalesce((select x.chosen_on from correction x where x.application = c.application and x.chosen_on is not null
                 order by x.number desc limit 1), c.chosen_on) as chosen_on
from contractor c;

create or replace view current_agreement as
select g.application,
       coalesce((select x.agreement from correction x where x.application = g.application and x.agreement is not null
                 order by x.number desc limit 1), g.number) as number,
       coalesce((select x.name from correction x where x.application = g.application and x.name is not null
                 order by x.number desc limit 1), g.recipient) as recipient,
       g.country, g.signed_at,
       coalesce((select a.amount from amendment a where a.application = g.application and a.amount is not null
                 order by a.number desc limit 1), g.amount) as amount,
       coalesce((select a.ends_on from amendment a where a.application = g.application and a.ends_on is not null
                 order by a.number desc limit 1), g.ends_on) as ends_on
from agreement g;

create or replace view pub_contractor as
select application, name
from current_contractor;

create view pub_termination as
select application, ended_on
from termination;

grant select on pub_termination to kcity_public;

-- What the newest facts about payments tell of: those that hold, and those taken back since.
create view told_payment as
select * from payment
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'payment' order by id, number desc) w,
     lateral jsonb_populate_record(null::payment, w.entry::jsonb) r
where not exists (select from payment p where p.application = r.application and p.milestone = r.milestone);

create view told_termination as
select * from termination
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'termination' order by id, number desc) w,
     lateral jsonb_populate_record(null::termination, w.entry::jsonb) r
where not exists (select from termination t where t.application = r.application);

create view told_payment_proposal as
select * from payment_proposal
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'payment_proposal' order by id, number desc) w,
     lateral jsonb_populate_record(null::payment_proposal, w.entry::jsonb) r
where not exists (select from payment_proposal p where p.application = r.application and p.milestone = r.milestone);

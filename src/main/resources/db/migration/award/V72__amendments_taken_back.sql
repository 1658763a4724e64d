-- An amendment that somebody took back as mistaken: it stays beside this, and what held before it holds again.
create table amendment_withdrawal (
    application  text not null,
    number       integer not null,
    reason       text not null check (reason <> ''),
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    primary key (application, number),
    foreign key (application, number) references amendment
);

create view standing_amendment as
select a.*
from amendment a
where not exists (select from amendment_withdrawal w where w.application = a.application and w.number = a.number);

create or replace view current_milestone as
select m.application, m.amendment, m.number, m.name, m.due_on, m.amount, m.report
from milestone m
where m.amendment = (select max(x.amendment) from milestone x
                     where x.application = m.application
                       and not exists (select from amendment_withdrawal w
                                       where w.application = x.application and w.number = x.amendment));

create or replace view current_agreement as
select g.application,
       coalesce((select x.agreement from correction x where x.application = g.application and x.agreement is not null
                 order by x.number desc limit 1), g.number) as number,
       coalesce((select x.name from correction x where x.application = g.application and x.name is not null
                 order by x.number desc limit 1), g.recipient) as recipient,
       g.country, g.signed_at,
       coalesce((select a.amount from standing_amendment a where a.application = g.application and a.amount is not null
                 order by a.number desc limit 1), g.amount) as amount,
       coalesce((select a.ends_on from standing_amendment a where a.application = g.application and a.ends_on is not null
                 order by a.number desc limit 1), g.ends_on) as ends_on
from agreement g;

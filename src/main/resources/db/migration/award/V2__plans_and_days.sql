-- When the tender was decided and when money moved; the instants beside them say when that was recorded.
alter table contractor add column chosen_on date;
update contractor set chosen_on = (chosen_at at time zone 'Asia/Seoul')::date;
alter table contractor alter column chosen_on set not null;

alter table payment add column paid_on date, add column amount bigint check (amount > 0);
update payment p
set paid_on = (paid_at at time zone 'Asia/Seoul')::date,
    amount = (select m.amount from milestone m where m.application = p.application and m.number = p.milestone);
alter table payment alter column paid_on set not null, alter column amount set not null;
create unique index payment_reference on payment (reference);

-- The milestones as they were signed (0) and anew after every amendment that changes them; a payment says under which plan it was made.
alter table payment drop constraint payment_application_milestone_fkey;
alter table milestone add column amendment integer not null default 0, drop constraint milestone_pkey;
alter table milestone alter column amendment drop default, add primary key (application, amendment, number);
alter table payment add column amendment integer not null default 0;
alter table payment alter column amendment drop default;
alter table payment add foreign key (application, amendment, milestone) references milestone (application, amendment, number);

-- What holds now: amount, end and milestones as the newest amendments left them.
create view current_agreement as
select g.application, g.number, g.recipient, g.country, g.signed_at,
       coalesce((select a.amount from amendment a where a.application = g.application and a.amount is not null
                 order by a.number desc limit 1), g.amount) as amount,
       coalesce((select a.ends_on from amendment a where a.application = g.application and a.ends_on is not null
                 order by a.number desc limit 1), g.ends_on) as ends_on
from agreement g;

create view current_milestone as
select m.application, m.amendment, m.number, m.name, m.due_on, m.amount
from milestone m
where m.amendment = (select max(x.amendment) from milestone x where x.application = m.application);

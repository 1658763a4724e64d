-- Winners as they stand: of the newest decision, replaced ones out, their replacements in. Who withdrew before the announced instant is none: the place is vacant.
create or replace view winner as
with standing as (
    select c.call, c.application, c.amount, d.announce_at
    from choice c
    join decision d using (call, number)
    where c.amount > 0 and d.number = (select max(n.number) from decision n where n.call = d.call)
    union all
    select call, winner, amount, announce_at from replacement
)
select s.* from standing s
where not exists (select from replacement r where r.call = s.call and r.withdrawn = s.application)
  and not exists (
      select from application.pub_withdrawal w where w.application = s.application and w.withdrawn_at < s.announce_at);

-- Places that a winner left before the announced instant and that nobody has yet.
create view vacancy as
select c.call, c.application
from choice c
join decision d using (call, number)
join application.pub_withdrawal w on w.application = c.application and w.withdrawn_at < d.announce_at
where c.amount > 0 and d.number = (select max(n.number) from decision n where n.call = d.call)
  and not exists (select from replacement r where r.call = c.call and r.withdrawn = c.application);

-- For the room that says where things stand: the newest decision with the revision that it is about, and the newest question that was not taken back.
create view pub_screening as
select coalesce(d.application, q.application) as application, d.eligible, d.revision as decided_on, q.due_on, q.answered
from (
    select x.application, x.eligible, e.revision
    from decision x
    join examination e on e.application = x.application and e.number = x.examination
    where not exists (select from decision n where n.application = x.application and n.number > x.number)) d
full join (
    select c.application, c.due_on, a.number is not null as answered
    from clarification c
    left join clarification_answer a using (application, number)
    where c.number = (
        select max(n.number) from clarification n
        where n.application = c.application
          and not exists (select from clarification_withdrawal w where w.application = n.application and w.number = n.number))) q
  on q.application = d.application;

create view pub_short_listed as
select call, application
from newest_short_listed;

create view pub_short_list as
select distinct call
from short_list;

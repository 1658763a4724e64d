-- For the room that says where things stand: signed agreements that were not ended before their time, and when the next milestone is due; null where all are paid.
create view pub_agreement as
select g.application, exists (select from termination t where t.application = g.application) as ended,
       (select m.due_on from current_milestone m
        where m.application = g.application
          and not exists (select from payment p where p.application = m.application and p.milestone = m.number)
        order by m.number limit 1) as next_due_on
from agreement g;

-- The newest decision of each application, where it is about the newest revision: every submission was examined, so that the newest examination is of it.
create view standing_decision as
select d.application, d.number, d.eligible, d.examination, d.decided_at, d.decided_by, e.revision
from decision d
join examination e on e.application = d.application and e.number = d.examination
where not exists (select from decision n where n.application = d.application and n.number > d.number)
  and not exists (select from examination x where x.application = d.application and x.revision > e.revision);

-- For the room that says where things stand, without sums. Who reads it compares announce_at and wins_at with its clock: before those instants a row is sealed.
create view pub_sheet as
select s.call, s.frozen_at,
       (select min(p.proposed_at) from portfolio p where p.call = s.call) as proposed_at,
       (select d.announce_at from decision d where d.call = s.call order by d.number desc limit 1) as announce_at
from sheet s;

create view pub_decided as
select c.call, c.application, d.announce_at, w.announce_at as wins_at, r.application is not null as reserve
from candidate c
join decision d on d.call = c.call and d.number = (select max(n.number) from decision n where n.call = d.call)
left join winner w on w.call = c.call and w.application = c.application
left join reserve r on r.call = d.call and r.number = d.number and r.application = c.application;

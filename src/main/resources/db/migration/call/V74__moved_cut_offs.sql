-- What is moved of a call without a deadline is the cut-off: the last second of arrivals that the edition itself decides on. Null where it stands as the rulebook has it.
create or replace view pub_call as
select c.ref, c.edition, c.version, c.rules, c.type, c.agency, c.name_ko, c.name_en, c.opens_at,
       case when c.closes_at is not null then
           coalesce((select m.closes_at from moved_deadline m where m.call = c.ref order by m.number desc limit 1), c.closes_at)
       end as closes_at,
       case when c.closes_at is null then
           (select m.closes_at from moved_deadline m where m.call = c.ref order by m.number desc limit 1)
       end as cut_off
from call c;

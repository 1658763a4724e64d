-- What the newest facts about deadlines of score sheets tell of: those that hold, and those taken back since.
create view told_deadline as
select * from deadline
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'deadline' order by id, number desc) w,
     lateral jsonb_populate_record(null::deadline, w.entry::jsonb) r
where not exists (select from deadline d where d.call = r.call and d.number = r.number);

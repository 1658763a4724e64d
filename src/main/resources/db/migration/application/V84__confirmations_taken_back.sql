-- What the newest facts about confirmations tell of: those that hold, and those taken back since.
create view told_confirmation as
select * from confirmation
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'confirmation' order by id, number desc) w,
     lateral jsonb_populate_record(null::confirmation, w.entry::jsonb) r
where not exists (select from confirmation c where c.application = r.application and c.revision = r.revision);

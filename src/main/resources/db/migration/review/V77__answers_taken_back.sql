-- What the newest facts about answers to invitations tell of: those that hold, and those taken back since.
create view told_answer as
select * from answer
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'answer' order by id, number desc) w,
     lateral jsonb_populate_record(null::answer, w.entry::jsonb) r
where not exists (select from answer a where a.call = r.call and a.expert = r.expert);

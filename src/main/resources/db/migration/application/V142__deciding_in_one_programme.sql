-- Years of other programmes decide on nothing here.
create or replace view deciding as
select distinct on (c.ref, e.edition) c.ref as call, e.edition, k.ref
from call.pub_call c
cross join (select distinct edition from call.pub_call) e
left join call.pub_call k on k.edition = e.edition and k.type = c.type and k.programme = c.programme
order by c.ref, e.edition, k.ref <> c.ref, k.rules <> c.rules, k.ref;

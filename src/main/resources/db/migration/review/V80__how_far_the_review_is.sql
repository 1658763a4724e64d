-- For the room that says where things stand: rounds, and who is in them. No score is published.
create view pub_round as
select r.call, r.opened_at, c.closed_at
from round r
left join closing c using (call);

create view pub_candidate as
select call, application
from candidate;

-- For rooms downstream: of which city what stands is, by the key of its name, and which call decides on it. Several of one city may stand side by side until
-- an officer decides which goes on.
create view pub_city as
select r.ref as application, r.revision, r.deciding_call, r.considered_for, r.country, k.city
from received r join sameness k on k.application = r.ref
where not r.withdrawn;

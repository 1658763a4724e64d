-- Who won an open tender is public.
create view pub_contractor as
select application, name
from contractor;

grant usage on schema award to kcity_public;
grant select on pub_contractor to kcity_public;

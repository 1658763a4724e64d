-- For the room that says where things stand: what was begun, and the newest conclusion; null while it goes on.
create view pub_consulting as
select c.application,
       (select x.go from conclusion x where x.application = c.application order by x.number desc limit 1) as go
from consulting c;

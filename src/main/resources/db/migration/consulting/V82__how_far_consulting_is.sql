-- The same rows, asked at once.
create or replace view pub_consulting as
select c.application, x.go
from consulting c
left join conclusion x
  on x.application = c.application
 and not exists (select from conclusion n where n.application = x.application and n.number > x.number);

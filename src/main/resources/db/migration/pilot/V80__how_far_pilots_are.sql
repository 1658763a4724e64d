-- For the room that says where things stand: whose final report is in.
create view pub_finished as
select application
from deliverable
where kind = 'FINAL_REPORT';

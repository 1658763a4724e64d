-- For rooms downstream that publish what came of it: whether it was made up for a played year.
create view pub_mark as
select ref, synthetic
from application;

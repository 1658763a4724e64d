-- For rooms downstream that publish whose project it is; the public reads it through their views alone.
create view pub_organisation as
select id, name_ko, name_en
from organisation;

-- Results name the organisation that applied, and say which are made up.
create or replace view pub_result as
select w.call, k.edition, k.type, c.sub_type, w.application, c.title, c.country, c.city, w.amount, w.announce_at,
       o.name_ko as organisation_ko, o.name_en as organisation_en, m.synthetic
from winner w
join candidate c using (call, application)
join call.pub_call k on k.ref = w.call
join people.pub_organisation o on o.id = c.organisation
join application.pub_mark m on m.ref = w.application;

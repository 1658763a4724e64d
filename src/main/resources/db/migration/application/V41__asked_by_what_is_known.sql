-- What stands is asked by call and edition: the newest revision is the one that no newer one follows, so that a question about one call or one city
-- looks at its own rows, not at every submission of every year.
create index submission_considered_for on submission (considered_for);

create or replace view standing as
select s.application, s.revision, s.considered_for, s.sub_type, s.title, s.country, s.city, s.requested, s.submitted_at, a.call, a.organisation
from submission s
join application a on a.ref = s.application
where not exists (select from submission n where n.application = s.application and n.revision > s.revision)
  and not exists (select from withdrawal w where w.application = s.application);

-- By the call that an application came in by and the edition that considers it: the call that decides; null where that edition has none.
create view deciding as
select c.ref as call, e.edition,
       (select k.ref from call.pub_call k where k.edition = e.edition and k.type = c.type
        order by k.ref <> c.ref, k.rules <> c.rules, k.ref limit 1) as ref
from call.pub_call c
cross join (select distinct edition from call.pub_call) e;

-- One line of a list of many: the newest submission without its answers.
create view received as
select s.application as ref, s.revision, s.considered_for, s.title, s.country, s.city, s.requested, s.submitted_at,
       a.call, a.organisation, coalesce(d.ref, a.call) as deciding_call,
       exists (select from withdrawal w where w.application = s.application) as withdrawn
from submission s
join application a on a.ref = s.application
left join deciding d on d.call = a.call and d.edition = s.considered_for
where not exists (select from submission n where n.application = s.application and n.revision > s.revision);

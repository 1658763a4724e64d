-- Whose call it is, and by whose clock its days begin and end. Of a call of the host no programme is said; of one from before clocks were said, none.
alter table call add column programme text;
alter table call add column zone text;
alter table call add column host_edition integer generated always as (case when programme is null then edition end) stored;

alter table call drop constraint call_edition_version_fkey;
alter table call drop constraint call_edition_rules_key;
alter table call add constraint call_edition_rules_key unique nulls not distinct (programme, edition, rules);
alter table call add foreign key (host_edition, version) references programme.rulebook (edition, version);
alter table call add foreign key (programme, edition, version) references programme.rulebook_beside;

create or replace view pub_call as
select c.ref, c.edition, c.version, c.rules, c.type, c.agency, c.name_ko, c.name_en, c.opens_at,
       case when c.closes_at is not null then
           coalesce((select m.closes_at from moved_deadline m where m.call = c.ref order by m.number desc limit 1), c.closes_at)
       end as closes_at,
       case when c.closes_at is null then
           (select m.closes_at from moved_deadline m where m.call = c.ref order by m.number desc limit 1)
       end as cut_off,
       coalesce(c.zone, 'Asia/Seoul') as zone, coalesce(c.programme, '') as programme
from call c;

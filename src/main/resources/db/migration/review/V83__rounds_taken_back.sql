-- A round that was opened by mistake is taken back whole, as long as nobody was assigned; a closing, as long as no sheet was frozen on it. One row holds
-- all of it by table.
alter table withdrawn drop constraint withdrawn_about_fkey;
alter table withdrawn add foreign key (about) references call.call;

create view told_round as
select r.call, (select jsonb_agg(c.application order by c.application) from candidate c where c.call = r.call) as candidates
from round r
union all
(select distinct on (w.id) w.id,
       (select jsonb_agg(c ->> 'application' order by c ->> 'application') from jsonb_array_elements(w.entry::jsonb -> 'candidate') c)
from withdrawn w
where w.kind = 'round' and not exists (select from round r where r.call = w.id)
order by w.id, w.number desc);

create view told_closing as
select c.call, c.status, c.input_hash, c.version,
       (select jsonb_agg(jsonb_build_object('application', r.application, 'mean', r.mean::text, 'calibrated', r.calibrated::text, 'rank', r.rank)
                         order by r.rank, r.application)
        from ranked r where r.call = c.call) as entries
from closing c
union all
(select distinct on (w.id) w.id, c.status, c.input_hash, c.version,
       (select jsonb_agg(jsonb_build_object('application', r.application, 'mean', r.mean::text, 'calibrated', r.calibrated::text, 'rank', r.rank)
                         order by r.rank, r.application)
        from jsonb_populate_recordset(null::ranked, w.entry::jsonb -> 'ranked') r)
from withdrawn w,
     lateral jsonb_populate_recordset(null::closing, w.entry::jsonb -> 'closing') c
where w.kind = 'closing' and not exists (select from closing x where x.call = w.id)
order by w.id, w.number desc);

-- What the newest facts tell of: rows that hold, rows taken back since, and rows that went with a round that was taken back.
create or replace view told_invitation as
select * from invitation
union all
(select distinct on (r.call, r.expert) r.*
from (select w.entry::jsonb -> 'invitation' as rows, w.withdrawn_at, w.number from withdrawn w where w.kind = 'round') w,
     lateral jsonb_populate_recordset(null::invitation, w.rows) r
where not exists (select from invitation x where x.call = r.call and x.expert = r.expert)
order by r.call, r.expert, w.withdrawn_at desc, w.number desc);

create or replace view told_answer as
select * from answer
union all
(select distinct on (r.call, r.expert) r.*
from (select jsonb_build_array(w.entry::jsonb) as rows, w.withdrawn_at, w.number from withdrawn w where w.kind = 'answer'
      union all
      select w.entry::jsonb -> 'answer', w.withdrawn_at, w.number from withdrawn w where w.kind = 'round') w,
     lateral jsonb_populate_recordset(null::answer, w.rows) r
where not exists (select from answer x where x.call = r.call and x.expert = r.expert)
order by r.call, r.expert, w.withdrawn_at desc, w.number desc);

create or replace view told_conflict as
select * from conflict
union all
(select distinct on (r.application, r.expert) r.*
from (select jsonb_build_array(w.entry::jsonb) as rows, w.withdrawn_at, w.number from withdrawn w where w.kind = 'conflict'
      union all
      select w.entry::jsonb -> 'conflict', w.withdrawn_at, w.number from withdrawn w where w.kind = 'round') w,
     lateral jsonb_populate_recordset(null::conflict, w.rows) r
where not exists (select from conflict x where x.application = r.application and x.expert = r.expert)
order by r.application, r.expert, w.withdrawn_at desc, w.number desc);

create or replace view told_ending as
select * from ending
union all
(select distinct on (r.call, r.expert) r.*
from (select jsonb_build_array(w.entry::jsonb) as rows, w.withdrawn_at, w.number from withdrawn w where w.kind = 'ending'
      union all
      select w.entry::jsonb -> 'ending', w.withdrawn_at, w.number from withdrawn w where w.kind = 'round') w,
     lateral jsonb_populate_recordset(null::ending, w.rows) r
where not exists (select from ending x where x.call = r.call and x.expert = r.expert)
order by r.call, r.expert, w.withdrawn_at desc, w.number desc);

create or replace view told_deadline as
select * from deadline
union all
(select distinct on (r.call, r.number) r.*
from (select jsonb_build_array(w.entry::jsonb) as rows, w.withdrawn_at, w.number from withdrawn w where w.kind = 'deadline'
      union all
      select w.entry::jsonb -> 'deadline', w.withdrawn_at, w.number from withdrawn w where w.kind = 'round') w,
     lateral jsonb_populate_recordset(null::deadline, w.rows) r
where not exists (select from deadline x where x.call = r.call and x.number = r.number)
order by r.call, r.number, w.withdrawn_at desc, w.number desc);

create or replace view told_statement as
select * from statement
union all
(select distinct on (r.call, r.expert) r.*
from (select w.entry::jsonb -> 'statement' as rows, w.withdrawn_at, w.number from withdrawn w where w.kind = 'round') w,
     lateral jsonb_populate_recordset(null::statement, w.rows) r
where not exists (select from statement x where x.call = r.call and x.expert = r.expert)
order by r.call, r.expert, w.withdrawn_at desc, w.number desc);

create view told_proposal as
select p.call, p.number, p.status, p.total, p.worst, p.bound, p.input_hash, p.version,
       (select coalesce(jsonb_agg(d.application || '/' || d.expert order by d.application, d.expert), '[]')
        from proposed d where d.call = p.call and d.number = p.number) as pairs
from proposal p
union all
(select distinct on (p.call, p.number) p.call, p.number, p.status, p.total, p.worst, p.bound, p.input_hash, p.version,
       (select coalesce(jsonb_agg(d.application || '/' || d.expert order by d.application, d.expert), '[]')
        from jsonb_populate_recordset(null::proposed, w.entry::jsonb -> 'proposed') d where d.number = p.number)
from withdrawn w,
     lateral jsonb_populate_recordset(null::proposal, w.entry::jsonb -> 'proposal') p
where w.kind = 'round' and not exists (select from proposal x where x.call = p.call and x.number = p.number)
order by p.call, p.number, w.number desc);

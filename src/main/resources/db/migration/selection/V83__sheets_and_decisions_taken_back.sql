-- Rows that somebody took back as mistaken, whole as they were: a frozen sheet with its proposals while nobody decided on it, the decisions of a call while
-- they are sealed. They count nowhere any more and stay readable.
create table withdrawn (
    kind         text not null,
    id           text not null,
    number       bigint not null check (number > 0),
    about        text not null references call.call,
    entry        text not null,
    reason       text not null check (reason <> ''),
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    primary key (kind, id, number)
);

create index withdrawn_about on withdrawn (about);

-- What the newest facts tell of: what holds, and what was taken back since.
create view told_sheet as
select s.call,
       (select jsonb_agg(jsonb_build_object('application', c.application, 'subType', c.sub_type, 'country', c.country, 'city', c.city,
                                            'requested', c.requested, 'value', c.value::text, 'rank', c.rank) order by c.rank, c.application)
        from candidate c where c.call = s.call) as candidates
from sheet s
union all
(select distinct on (w.id) w.id,
       (select jsonb_agg(jsonb_build_object('application', c.application, 'subType', c.sub_type, 'country', c.country, 'city', c.city,
                                            'requested', c.requested, 'value', c.value::text, 'rank', c.rank) order by c.rank, c.application)
        from jsonb_populate_recordset(null::candidate, w.entry::jsonb -> 'candidate') c)
from withdrawn w
where w.kind = 'sheet' and not exists (select from sheet s where s.call = w.id)
order by w.id, w.number desc);

create view told_portfolio as
select p.call, p.number, p.status, p.value, p.bound, p.envelope, p.spent, p.input_hash, p.version,
       (select coalesce(jsonb_object_agg(g.application, g.amount), '{}')
        from proposed_grant g where g.call = p.call and g.number = p.number) as grants
from portfolio p
union all
(select distinct on (p.call, p.number) p.call, p.number, p.status, p.value, p.bound, p.envelope, p.spent, p.input_hash, p.version,
       (select coalesce(jsonb_object_agg(g.application, g.amount), '{}')
        from jsonb_populate_recordset(null::proposed_grant, w.entry::jsonb -> 'proposed_grant') g where g.number = p.number)
from withdrawn w,
     lateral jsonb_populate_recordset(null::portfolio, w.entry::jsonb -> 'portfolio') p
where w.kind = 'sheet' and not exists (select from portfolio x where x.call = p.call and x.number = p.number)
order by p.call, p.number, w.number desc);

create view told_decision as
select d.call, d.number, d.portfolio, d.total,
       (select coalesce(jsonb_agg(jsonb_build_object('application', c.application, 'amount', c.amount, 'departs', c.departs, 'why', c.reason)
                                  order by c.application), '[]')
        from choice c where c.call = d.call and c.number = d.number) as choices,
       (select coalesce(jsonb_agg(r.application order by r.position), '[]')
        from reserve r where r.call = d.call and r.number = d.number) as reserve
from decision d
union all
(select distinct on (d.call, d.number) d.call, d.number, d.portfolio, d.total,
       (select coalesce(jsonb_agg(jsonb_build_object('application', c.application, 'amount', c.amount, 'departs', c.departs, 'why', c.reason)
                                  order by c.application), '[]')
        from jsonb_populate_recordset(null::choice, w.entry::jsonb -> 'choice') c where c.number = d.number),
       (select coalesce(jsonb_agg(r.application order by r.position), '[]')
        from jsonb_populate_recordset(null::reserve, w.entry::jsonb -> 'reserve') r where r.number = d.number)
from withdrawn w,
     lateral jsonb_populate_recordset(null::decision, w.entry::jsonb -> 'decision') d
where w.kind = 'decision' and not exists (select from decision x where x.call = d.call and x.number = d.number)
order by d.call, d.number, w.number desc);

create view told_replacement as
select call, withdrawn, winner, amount
from replacement
union all
(select distinct on (r.call, r.withdrawn) r.call, r.withdrawn, r.winner, r.amount
from withdrawn w,
     lateral jsonb_populate_recordset(null::replacement, w.entry::jsonb -> 'replacement') r
where w.kind = 'decision' and not exists (select from replacement x where x.call = r.call and x.withdrawn = r.withdrawn)
order by r.call, r.withdrawn, w.number desc);

-- Rows that somebody took back as mistaken, whole as they were. They count nowhere any more and stay readable.
create table withdrawn (
    kind         text not null,
    id           text not null,
    number       bigint not null check (number > 0),
    about        text not null,
    entry        text not null,
    reason       text not null check (reason <> ''),
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    primary key (kind, id, number)
);

create index withdrawn_about on withdrawn (about);

-- What the facts about outcomes tell of: those that hold, and those taken back since.
create view told_outcome as
select * from outcome
union all
select r.*
from withdrawn w, lateral jsonb_populate_record(null::outcome, w.entry::jsonb) r
where w.kind = 'outcome';

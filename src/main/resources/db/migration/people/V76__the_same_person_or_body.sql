-- What an officer says: two accounts are of one person, or two records of one body. Conflicts of interest are looked for over both.
create table sameness (
    number  integer generated always as identity primary key,
    kind    text not null check (kind in ('PERSON', 'BODY')),
    one     text not null,
    other   text not null,
    reason  text not null check (reason <> ''),
    said_at timestamptz not null,
    said_by text not null,
    unique (kind, one, other),
    constraint in_one_order check (one < other)
);

create index sameness_other on sameness (kind, other);

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

create view told_sameness as
select * from sameness
union all
select r.*
from withdrawn w, lateral jsonb_populate_record(null::sameness, w.entry::jsonb) r
where w.kind = 'sameness';

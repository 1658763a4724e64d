-- What an officer says: two that perhaps are one are not. It holds as long as they share no line more than was known then.
create table dismissal (
    number       integer generated always as identity primary key,
    kind         text not null check (kind in ('PERSON', 'BODY')),
    one          text not null,
    other        text not null,
    known        text not null,
    reason       text not null check (reason <> ''),
    dismissed_at timestamptz not null,
    dismissed_by text not null,
    constraint dismissed_in_one_order check (one < other)
);

create view told_dismissal as
select * from dismissal
union all
select r.*
from withdrawn w, lateral jsonb_populate_record(null::dismissal, w.entry::jsonb) r
where w.kind = 'dismissal';

-- It outlives a round that is taken back. What an officer says: what the platform took for a conflict rests on a likeness and is none. It holds as long as no line more ties them.
create table dismissal (
    call         text not null,
    application  text not null,
    expert       text not null,
    number       integer not null check (number > 0),
    basis        text not null,
    reason       text not null check (reason <> ''),
    dismissed_at timestamptz not null,
    dismissed_by text not null,
    primary key (application, expert, number),
    foreign key (call) references call.call
);

create index dismissal_call on dismissal (call);

create view told_dismissal as
select * from dismissal
union all
select r.*
from withdrawn w, lateral jsonb_populate_record(null::dismissal, w.entry::jsonb) r
where w.kind = 'dismissal';

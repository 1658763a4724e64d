-- A deadline that was moved after the call was prepared; the newest counts, the earlier ones stay.
create table moved_deadline (
    call      text not null references call,
    number    integer not null check (number > 0),
    was       timestamptz not null,
    closes_at timestamptz not null,
    reason    text not null check (reason <> ''),
    moved_at  timestamptz not null,
    moved_by  text not null,
    primary key (call, number),
    constraint somewhere_else check (closes_at <> was)
);

create or replace view pub_call as
select c.ref, c.edition, c.version, c.rules, c.type, c.agency, c.name_ko, c.name_en, c.opens_at,
       coalesce((select m.closes_at from moved_deadline m where m.call = c.ref order by m.number desc limit 1), c.closes_at)
           as closes_at
from call c;

create view pub_moved_deadline as
select call, number, was, closes_at, reason, moved_at
from moved_deadline;

grant select on pub_moved_deadline to kcity_public;

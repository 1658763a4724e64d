-- Fields of expertise that an invitation named wrongly; the newest hold. The invitation stays as it was sent.
create table field_correction (
    call    text not null,
    expert  text not null,
    number  integer not null check (number > 0),
    was     text[] not null,
    fields  text[] not null,
    reason  text not null check (reason <> ''),
    made_at timestamptz not null,
    made_by text not null,
    primary key (call, expert, number),
    foreign key (call, expert) references invitation
);

-- Those that hold, and those that went with a round that was taken back.
create view told_field_correction as
select * from field_correction
union all
(select distinct on (r.call, r.expert, r.number) r.*
from withdrawn w,
     lateral jsonb_populate_recordset(null::field_correction, w.entry::jsonb -> 'field_correction') r
where w.kind = 'round'
  and not exists (select from field_correction x where x.call = r.call and x.expert = r.expert and x.number = r.number)
order by r.call, r.expert, r.number, w.number desc);

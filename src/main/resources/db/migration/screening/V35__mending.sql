-- A question that the officer took back before it was answered. It stays readable and waits for nobody.
create table clarification_withdrawal (
    application  text not null,
    number       integer not null,
    reason       text not null check (reason <> ''),
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    primary key (application, number),
    foreign key (application, number) references clarification
);

-- Who was taken off the short list again, and why; the list of that number is the first without them.
create table short_list_removal (
    call        text not null,
    number      integer not null,
    application text not null references application.application,
    reason      text not null check (reason <> ''),
    primary key (call, number),
    foreign key (call, number) references short_list
);

create view newest_short_listed as
select s.call, s.application
from short_listed s
where s.number = (select max(l.number) from short_list l where l.call = s.call);

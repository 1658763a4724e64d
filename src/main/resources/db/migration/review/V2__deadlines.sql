-- When the score sheets are to be in; the newest counts. Late sheets are taken until the round is closed.
create table deadline (
    call   text not null references round,
    number int not null check (number > 0),
    due_on date not null,
    set_at timestamptz not null,
    set_by text not null,
    primary key (call, number)
);

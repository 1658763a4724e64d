-- What had come in and was not settled when the round was opened; the officer named it and said why it is left out.
create table left_out (
    call        text not null references round,
    application text not null,
    reason      text not null check (reason <> ''),
    primary key (call, application)
);

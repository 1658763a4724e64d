-- What the engine was asked, as the files that its command reads; number is the proposal's, or 0 for the scores that closed the round.
-- The input hash that the fact holds is the engine's own over these files.
create table input (
    call    text not null references round,
    number  int not null check (number >= 0),
    name    text not null,
    content text not null,
    primary key (call, number, name)
);

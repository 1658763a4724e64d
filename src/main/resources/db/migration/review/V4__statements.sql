-- An expert has looked through the candidates and has no conflict of interest with those that are left.
create table statement (
    call      text not null,
    expert    text not null,
    stated_at timestamptz not null,
    primary key (call, expert),
    foreign key (call, expert) references invitation
);

-- An address that stood for a person and does so no more, with who put it right and, where that was an officer, why.
create table address_correction (
    person  text not null references person,
    number  integer not null check (number > 0),
    was     text not null,
    email   text not null,
    reason  text not null,
    made_at timestamptz not null,
    made_by text not null,
    primary key (person, number),
    constraint another check (was <> email),
    constraint others_say_why check (made_by = person or reason <> '')
);

-- The address that somebody wants instead of the own; it becomes so when a link sent there is opened.
create table wished_address (
    person   text primary key references person,
    email    text not null,
    key      text not null,
    asked_at timestamptz not null
);

-- A person's name that was misspelt, with who put it right and, where that was an officer, why.
create table name_correction (
    person  text not null references person,
    number  integer not null check (number > 0),
    was     text not null,
    name    text not null check (name <> ''),
    reason  text not null,
    made_at timestamptz not null,
    made_by text not null,
    primary key (person, number),
    constraint another check (was <> name),
    constraint others_say_why check (made_by = person or reason <> '')
);

-- The same of a body, in both languages.
create table body_correction (
    organisation text not null references organisation,
    number       integer not null check (number > 0),
    was_ko       text not null,
    was_en       text not null,
    name_ko      text not null,
    name_en      text not null,
    reason       text not null check (reason <> ''),
    made_at      timestamptz not null,
    made_by      text not null,
    primary key (organisation, number),
    constraint another check ((was_ko, was_en) <> (name_ko, name_en)),
    constraint a_name check (name_ko <> '' or name_en <> '')
);

-- What the machine found when it looked: kept as it was then, with the version of the rules and the revision of the application that it looked at.
create table examination (
    application text not null references application.application,
    number      integer not null check (number > 0),
    edition     integer not null,
    version     integer not null,
    revision    integer not null,
    examined_at timestamptz not null,
    examined_by text not null,
    primary key (application, number)
);

-- One rule, or one answer of the form. The arguments are those of the message that says it, each with its kind.
create table finding (
    application text not null,
    number      integer not null,
    position    integer not null,
    rule        text not null,
    met         boolean not null,
    key         text not null,
    arguments   text[] not null,
    sources     text[] not null,
    primary key (application, number, position),
    foreign key (application, number) references examination
);

create table clarification (
    application text not null references application.application,
    number      integer not null check (number > 0),
    question    text not null check (question <> ''),
    due_on      date not null,
    asked_at    timestamptz not null,
    asked_by    text not null,
    primary key (application, number)
);

create table clarification_answer (
    application text not null,
    number      integer not null,
    answer      text not null check (answer <> ''),
    answered_at timestamptz not null,
    answered_by text not null,
    primary key (application, number),
    foreign key (application, number) references clarification
);

-- The officer's word. A later one supersedes an earlier one.
create table decision (
    application text not null references application.application,
    number      integer not null check (number > 0),
    eligible    boolean not null,
    examination integer not null,
    reason      text not null check (reason <> ''),
    decided_at  timestamptz not null,
    decided_by  text not null,
    primary key (application, number),
    foreign key (application, examination) references examination
);

-- Who goes on to preliminary consulting. A later list supersedes an earlier one and drops nobody.
create table short_list (
    call       text not null references call.call,
    number     integer not null check (number > 0),
    reason     text not null check (reason <> ''),
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (call, number)
);

create table short_listed (
    call        text not null,
    number      integer not null,
    application text not null references application.application,
    primary key (call, number, application),
    foreign key (call, number) references short_list
);

create index short_listed_application on short_listed (application);

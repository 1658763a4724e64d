create table consulting (
    application text primary key references application.application,
    consultant  text not null check (consultant <> ''),
    firm        text not null check (firm <> ''),
    begun_at    timestamptz not null,
    begun_by    text not null
);

create table visit (
    application text not null references consulting,
    number      integer not null check (number > 0),
    visited_on  date not null,
    place       text not null check (place <> ''),
    people      text not null check (people <> ''),
    noted_at    timestamptz not null,
    noted_by    text not null,
    primary key (application, number)
);

create table finding (
    application text not null references consulting,
    number      integer not null check (number > 0),
    kind        text not null,
    words       text not null check (words <> ''),
    noted_at    timestamptz not null,
    noted_by    text not null,
    primary key (application, number)
);

-- Go or no go, with the report as words or as the id of a document. A later conclusion supersedes an earlier one.
create table conclusion (
    application     text not null references consulting,
    number          integer not null check (number > 0),
    go              boolean not null,
    report          text not null,
    report_document text references documents.document,
    reason          text not null check (reason <> ''),
    concluded_at    timestamptz not null,
    concluded_by    text not null,
    primary key (application, number),
    constraint conclusion_has_a_report check (report <> '' or report_document is not null)
);

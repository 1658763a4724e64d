-- What the applicant added to an answer that was sent with a slip. The answer itself stays as it was sent.
create table clarification_supplement (
    application text not null,
    number      integer not null,
    position    integer not null check (position > 0),
    words       text not null check (words <> ''),
    added_at    timestamptz not null,
    added_by    text not null,
    primary key (application, number, position),
    foreign key (application, number) references clarification_answer
);

-- A partner body's confirmation holds for one revision; another revision is to be confirmed anew. What was confirmed before it was asked whose mailbox it
-- is stays in partner_confirmation and counts no more.
create table confirmation (
    application  text not null,
    revision     integer not null,
    organisation text not null references people.organisation,
    confirmed_at timestamptz not null,
    confirmed_by text not null references people.person,
    primary key (application, revision),
    foreign key (application, revision) references submission (application, revision)
);

-- By which the newest submissions are compared: keys of the city and of the partner's mailbox, computed in Java. Follows from the submission, so it is
-- not told.
create table sameness (
    application text primary key references application,
    city        text not null,
    contact     text not null
);

create index sameness_city on sameness (city);
create index sameness_contact on sameness (contact) where contact <> '';

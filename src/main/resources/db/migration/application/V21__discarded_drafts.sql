-- A draft that was begun by mistake: its text is gone, its number is not given again.
create table discarded (
    application  text primary key references application,
    discarded_at timestamptz not null,
    discarded_by text not null references people.person
);

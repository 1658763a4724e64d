-- The platform itself asks for work too, such as sending many e-mails.
alter table job alter column owner drop not null;

-- What an open job is the only one of its kind for is mostly, but not always, the thing that it is about.
alter table open_job rename column about to apart;

-- The file that came of a job, for whoever asked for it to fetch; it goes after some days.
create table result_file (
    job        bigint primary key references job,
    name       text not null check (name <> ''),
    type       text not null,
    bytes      bytea not null,
    kept_until timestamptz not null
);

-- The library's table for work that reads, writes and sends and does not wait behind calculations.
create table scheduled_errands (like scheduled_tasks including all);

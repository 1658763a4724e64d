-- Long work that somebody asked for. How it ended is a row of its own.
create table job (
    id       bigint generated always as identity primary key,
    kind     text not null check (kind <> ''),
    about    text not null check (about like '%/%'),
    input    text not null,
    revision text not null,
    owner    text not null references people.person,
    asked_at timestamptz not null
);

create index job_about on job (about, kind, id);
create index job_owner on job (owner);

create table ending (
    job      bigint primary key references job,
    outcome  text not null check (outcome in ('DONE', 'FAILED', 'CANCELLED')),
    result   text not null,
    ended_at timestamptz not null,
    ended_by text not null
);

-- Why it failed, in words that can be said in both languages.
create table refusal (
    job       bigint not null references ending,
    number    integer not null check (number > 0),
    words     text not null,
    arguments text[] not null,
    primary key (job, number)
);

-- What has not ended, one of a kind and thing at a time, and how far it is. The row goes when the job ends.
create table open_job (
    job        bigint primary key references job,
    kind       text not null,
    about      text not null,
    started_at timestamptz,
    share      double precision not null default 0 check (share between 0 and 1),
    step       text not null default '',
    unique (kind, about)
);

-- The library db-scheduler's own: who works at what, and when its heart last beat.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);

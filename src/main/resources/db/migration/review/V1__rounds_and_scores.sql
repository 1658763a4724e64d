create table round (
    call      text primary key references call.call,
    opened_at timestamptz not null,
    opened_by text not null
);

-- Frozen when the round opens.
create table candidate (
    call        text not null references round,
    application text not null references application.application,
    primary key (call, application)
);

create table invitation (
    call       text not null references round,
    expert     text not null references people.person,
    fields     text[] not null,
    invited_at timestamptz not null,
    invited_by text not null,
    primary key (call, expert)
);

create table answer (
    call        text not null,
    expert      text not null,
    accepted    boolean not null,
    reason      text not null,
    answered_at timestamptz not null,
    primary key (call, expert),
    foreign key (call, expert) references invitation
);

-- A conflict is for ever: it locks the application away from the expert.
create table conflict (
    call        text not null,
    application text not null,
    expert      text not null,
    kind        text not null,
    found       boolean not null,
    reason      text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (application, expert),
    foreign key (call, application) references candidate,
    foreign key (call, expert) references invitation
);

create index conflict_expert on conflict (expert);

create table proposal (
    call         text not null references round,
    number       int not null check (number > 0),
    reviews_each int not null check (reviews_each > 0),
    most_each    int not null check (most_each > 0),
    connected    boolean not null,
    status       text not null,
    total        numeric not null,
    worst        numeric not null,
    bound        numeric not null,
    worst_bound  numeric not null,
    kept         int not null,
    reasons      text[] not null,
    input_hash   text not null,
    version      text not null,
    seed         bigint not null,
    proposed_at  timestamptz not null,
    proposed_by  text not null,
    primary key (call, number)
);

create table proposed (
    call        text not null,
    number      int not null,
    application text not null,
    expert      text not null,
    affinity    numeric not null,
    primary key (call, number, application, expert),
    foreign key (call, number) references proposal,
    foreign key (call, application) references candidate,
    foreign key (call, expert) references invitation
);

-- A proposal put into force; the newest one counts.
create table assignment (
    call       text not null,
    number     int not null,
    applied_at timestamptz not null,
    applied_by text not null,
    primary key (call, number),
    foreign key (call, number) references proposal
);

-- Work in progress, the expert's own; no fact tells of it.
create table draft (
    application text not null references application.application,
    expert      text not null references people.person,
    comment     text not null,
    saved_at    timestamptz not null,
    primary key (application, expert)
);

create table draft_score (
    application text not null,
    expert      text not null,
    criterion   text not null,
    points      text not null,
    primary key (application, expert, criterion),
    foreign key (application, expert) references draft on delete cascade
);

create table submission (
    call         text not null,
    application  text not null,
    expert       text not null,
    number       int not null check (number > 0),
    total        numeric(7, 4) not null check (total between 0 and 100),
    comment      text not null,
    reason       text not null,
    submitted_at timestamptz not null,
    primary key (application, expert, number),
    foreign key (call, application) references candidate,
    foreign key (call, expert) references invitation
);

create table submission_score (
    application text not null,
    expert      text not null,
    number      int not null,
    criterion   text not null,
    points      int not null check (points between 0 and 100),
    primary key (application, expert, number, criterion),
    foreign key (application, expert, number) references submission
);

create table closing (
    call       text primary key references round,
    status     text not null,
    warnings   text[] not null,
    input_hash text not null,
    version    text not null,
    seed       bigint not null,
    draws      int not null,
    reason     text not null,
    closed_at  timestamptz not null,
    closed_by  text not null
);

create table ranked (
    call        text not null references closing,
    application text not null,
    reviews     int not null check (reviews > 0),
    mean        numeric(7, 4) not null,
    calibrated  numeric(7, 4) not null,
    error       numeric(7, 4),
    spread      numeric(7, 4),
    rank        int not null check (rank > 0),
    rank_low    int not null,
    rank_high   int not null,
    primary key (call, application),
    foreign key (call, application) references candidate
);

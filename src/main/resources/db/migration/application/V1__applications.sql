create table application (
    ref          text primary key,
    call         text not null references call.call,
    organisation text not null references people.organisation,
    started_at   timestamptz not null,
    started_by   text not null references people.person,
    synthetic    boolean not null
);

create index application_call on application (call);
create index application_organisation on application (organisation);

-- What is being written. The version grows with every saving, so that two writers never overwrite each other unseen.
create table draft (
    application text primary key references application,
    version     integer not null check (version >= 0),
    answers     jsonb not null,
    saved_at    timestamptz not null,
    saved_by    text not null
);

-- What was acknowledged: final, numbered, with the digest that the receipt shows. A later revision replaces an earlier one until the call closes.
create table submission (
    application    text not null references application,
    revision       integer not null check (revision > 0),
    considered_for integer not null,
    sub_type       text not null,
    title          text not null check (title <> ''),
    country        text not null check (country ~ '^[A-Z]{2}$'),
    city           text not null,
    requested      bigint not null check (requested > 0),
    answers        jsonb not null,
    submitted_at   timestamptz not null,
    submitted_by   text not null,
    digest         text not null,
    primary key (application, revision)
);

create table withdrawal (
    application  text primary key references application,
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    reason       text not null check (reason <> '')
);

-- A partner body confirms through a person of its own that it takes part.
create table partner_confirmation (
    application  text not null references application,
    organisation text not null references people.organisation,
    confirmed_at timestamptz not null,
    confirmed_by text not null,
    primary key (application, organisation)
);

-- The newest submission of each application that was not withdrawn.
create view standing as
select distinct on (s.application)
       s.application, s.revision, s.considered_for, s.sub_type, s.title, s.country, s.city, s.requested, s.submitted_at, a.call, a.organisation
from submission s
join application a on a.ref = s.application
where not exists (select from withdrawal w where w.application = s.application)
order by s.application, s.revision desc;

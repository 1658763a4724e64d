-- The newest submission of each application as a line of a list, narrow, so that lists of ten thousand read no answers; looked is what a search looks
-- through, a key computed in Java. Follows from the submissions, so it is not told.
create table newest (
    application    text primary key references application,
    revision       integer not null,
    considered_for integer not null,
    sub_type       text not null,
    title          text not null,
    country        text not null,
    city           text not null,
    requested      bigint not null,
    submitted_at   timestamptz not null,
    call           text not null,
    organisation   text not null,
    looked         text not null,
    foreign key (application, revision) references submission (application, revision)
);

create index newest_considered_for on newest (considered_for, call);
create index newest_call on newest (call);

create or replace view standing as
select n.application, n.revision, n.considered_for, n.sub_type, n.title, n.country, n.city, n.requested, n.submitted_at, n.call, n.organisation
from newest n
where not exists (select from withdrawal w where w.application = n.application);

create or replace view received as
select n.application as ref, n.revision, n.considered_for, n.title, n.country, n.city, n.requested, n.submitted_at,
       n.call, n.organisation, coalesce(d.ref, n.call) as deciding_call,
       exists (select from withdrawal w where w.application = n.application) as withdrawn
from newest n
left join deciding d on d.call = n.call and d.edition = n.considered_for;

-- For the room that says where things stand.
create view pub_deciding as
select call, edition, ref
from deciding;

create view pub_received as
select n.application, n.revision, n.considered_for, n.title, n.country, n.city, n.requested, n.submitted_at, n.call, n.organisation, n.looked,
       w.withdrawn_at
from newest n
left join withdrawal w on w.application = n.application;

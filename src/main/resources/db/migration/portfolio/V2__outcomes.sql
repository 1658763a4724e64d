-- What came of a project afterwards. Project is an id of the register or the reference of an awarded application.
create table outcome (
    number      integer generated always as identity primary key,
    project     text not null check (project <> ''),
    kind        text not null check (kind in ('CONTRACT', 'EXPORT', 'FOLLOW_UP')),
    on_date     date not null,
    amount      bigint check (amount > 0),
    what        text not null check (what <> ''),
    source      text not null check (source <> ''),
    recorded_at timestamptz not null,
    recorded_by text not null
);

create index outcome_project on outcome (project, on_date);

create view pub_outcome as
select number, project, kind, on_date, amount, what, source
from outcome;

grant select on pub_outcome to kcity_public;

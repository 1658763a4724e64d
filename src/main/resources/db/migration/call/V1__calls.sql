-- One call of an edition, bound for ever to the version of the rulebook under which it was made.
create table call (
    ref         text primary key,
    edition     integer not null,
    version     integer not null,
    rules       text not null,
    type        text not null check (type in ('PLANNING', 'DEMONSTRATION')),
    agency      text not null,
    name_ko     text not null,
    name_en     text not null,
    opens_at    timestamptz not null,
    closes_at   timestamptz,
    prepared_at timestamptz not null,
    prepared_by text not null,
    unique (edition, rules),
    foreign key (edition, version) references programme.rulebook (edition, version),
    constraint call_closes_after_it_opens check (closes_at > opens_at)
);

create view pub_call as
select ref, edition, version, rules, type, agency, name_ko, name_en, opens_at, closes_at
from call;

grant usage on schema call to kcity_public;
grant select on pub_call to kcity_public;

-- A rulebook in use is never edited: a change is a further row. The highest version of an edition is the one in force;
-- calls, applications, scores and decisions name the version under which they were made.
create table rulebook (
    edition    integer not null check (edition between 2020 and 2100),
    version    integer not null check (version > 0),
    content    text not null,
    sha256     text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    adopted_at timestamptz not null,
    adopted_by text not null,
    reason     text not null check (reason <> ''),
    primary key (edition, version)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a rulebook is never edited; adopt a new version';
end
$$;

create trigger rulebook_is_final before update or delete or truncate on rulebook for each statement execute function refuse_change();

-- Budget years whose calls an officer of the owner has begun to prepare.
create table edition (
    year        integer primary key,
    version     integer not null,
    prepared_at timestamptz not null,
    prepared_by text not null,
    foreign key (year, version) references rulebook (edition, version)
);

create view pub_rulebook as
select edition, version, content, adopted_at, reason
from rulebook;

grant usage on schema programme to kcity_public;
grant select on pub_rulebook to kcity_public;

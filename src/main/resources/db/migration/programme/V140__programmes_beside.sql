-- A further programme has years of its own. What stands in rulebook and edition is the host's, as it always was: the history tells of those rows by year.
create table rulebook_beside (
    programme  text not null check (programme <> ''),
    edition    integer not null check (edition between 2020 and 2100),
    version    integer not null check (version > 0),
    content    text not null,
    sha256     text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    adopted_at timestamptz not null,
    adopted_by text not null,
    reason     text not null check (reason <> ''),
    primary key (programme, edition, version)
);

create trigger rulebook_beside_is_final before update or delete or truncate on rulebook_beside
    for each statement execute function refuse_change();

create table edition_beside (
    programme   text not null,
    year        integer not null,
    version     integer not null,
    prepared_at timestamptz not null,
    prepared_by text not null,
    primary key (programme, year),
    foreign key (programme, year, version) references rulebook_beside
);

-- Of all programmes; that of the host has no name here. What a year is called among all of them begins with the programme's name.
create view every_rulebook as
select '' as programme, edition::text as year, edition, version, content, sha256, adopted_at, adopted_by, reason
from rulebook
union all
select programme, programme || '-' || edition, edition, version, content, sha256, adopted_at, adopted_by, reason
from rulebook_beside;

create view every_edition as
select '' as programme, year::text as name, year, version, prepared_at, prepared_by
from edition
union all
select programme, programme || '-' || year, year, version, prepared_at, prepared_by
from edition_beside;

create or replace view pub_rulebook as
select edition, version, content, adopted_at, reason, sha256, programme
from every_rulebook;

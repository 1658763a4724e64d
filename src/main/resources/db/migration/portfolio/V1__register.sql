-- The register of known projects as a whole; a correction is a further version with author, time and reason.
create table register (
    version    integer primary key check (version > 0),
    content    text not null,
    adopted_at timestamptz not null,
    adopted_by text not null,
    reason     text not null check (reason <> '')
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the register is never edited; adopt a new version';
end
$$;

create trigger register_is_final before update or delete or truncate on register for each statement execute function refuse_change();

create view pub_register as
select version, content, adopted_at, reason
from register;

grant usage on schema portfolio to kcity_public;
grant select on pub_register to kcity_public;

-- What a row says is noted as the database writes the row out; the digest is made of it in Java, so that no function of the database can be made to
-- lie about it.
create or replace function note_row() returns trigger language plpgsql set timezone = 'UTC' set datestyle = 'ISO, YMD' set bytea_output = 'hex' as $$
begin
    if tg_op = 'DELETE' then
        insert into audit.noted (tab, said, went) values (tg_table_schema || '.' || tg_table_name, old::text, true);
    elsif tg_op = 'INSERT'
        or to_jsonb(new) - 'password' - 'password_seal' is distinct from to_jsonb(old) - 'password' - 'password_seal' then
        insert into audit.noted (tab, said, went) values (tg_table_schema || '.' || tg_table_name, new::text, false);
    end if;
    return null;
end
$$;

drop function row_json(anyelement);
drop function row_place(text, text[], jsonb);
drop function row_digest(jsonb);

drop table noted;

create unlogged table noted (
    number bigint generated always as identity primary key,
    tx     xid8 not null default pg_current_xact_id(),
    tab    text not null,
    said   text not null,
    went   boolean not null
);

create index noted_tx on noted (tx);

-- The seal is made with a key that lies outside the database; entries of before there was one have none.
alter table entry add column seal text;

-- The latest instant that an entry bears, and in which form the chain tells of rows: 1 is that of before this file.
alter table head add column at timestamptz;
alter table head add column form integer not null default 1;
update head set form = 2 where seq = 0;
update head set at = (select max(e.at) from audit.entry e);
alter table head alter column form set default 2;

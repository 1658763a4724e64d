-- What the rows of a transaction say, until the listener takes it into the chain in that same transaction. Empty between transactions.
create unlogged table noted (
    number bigint generated always as identity primary key,
    tx     xid8 not null default pg_current_xact_id(),
    place  text not null,
    digest text not null
);

create index noted_tx on noted (tx);

-- A row as JSON, the same whatever the session's zone; without what is secret, and without what is empty, so that a column which is
-- added later changes nothing.
create function row_json(it anyelement) returns jsonb language sql stable set timezone = 'UTC' as $$
    select jsonb_strip_nulls(to_jsonb(it) - 'password')
$$;

create function row_place(tab text, keys text[], it jsonb) returns text language sql immutable as $$
    select tab || '/' || (select string_agg(it ->> k, '/' order by n) from unnest(keys) with ordinality as x (k, n))
$$;

create function row_digest(it jsonb) returns text language sql immutable as $$
    select encode(sha256(convert_to(it::text, 'UTF8')), 'hex')
$$;

-- Its arguments are the columns of the primary key.
create function note_row() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
    it   jsonb;
    tab  text := tg_table_schema || '.' || tg_table_name;
begin
    if tg_op <> 'DELETE' then
        it := jsonb_strip_nulls(to_jsonb(new) - 'password');
        if tg_op = 'UPDATE' and it = jsonb_strip_nulls(to_jsonb(old) - 'password') then
            return null;
        end if;
        insert into audit.noted (place, digest) values (audit.row_place(tab, tg_argv, it), audit.row_digest(it));
    else
        it := to_jsonb(old);
        insert into audit.noted (place, digest) values (audit.row_place(tab, tg_argv, it), '');
    end if;
    return null;
end
$$;

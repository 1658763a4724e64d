-- Every fact, one row each, chained: hash = sha256(prev || record). The columns repeat what record says, for queries.
create table entry (
    seq      bigint primary key,
    at       timestamptz not null,
    kind     text not null,
    subject  text not null,
    actor    text not null,
    audience text not null check (audience in ('EVERYONE', 'PARTIES', 'OFFICERS')),
    reason   text not null,
    record   text not null,
    prev     text not null check (prev ~ '^[0-9a-f]{64}$'),
    hash     text not null unique check (hash ~ '^[0-9a-f]{64}$')
);

create index entry_subject on entry (subject, seq);
create index entry_kind on entry (kind, subject, seq);

-- In whose timelines an entry belongs: its subject and what it is related to.
create table mention (
    reference text not null,
    seq       bigint not null references entry,
    primary key (reference, seq)
);

-- The end of the chain. One row: whoever appends holds it until the business transaction ends.
create table head (
    one  boolean primary key default true check (one),
    seq  bigint not null,
    hash text not null
);

insert into head (seq, hash) values (0, repeat('0', 64));

-- The database itself refuses to change history through the application's own connection.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history is only ever added to';
end
$$;

create trigger entry_is_final before update or delete or truncate on entry for each statement execute function refuse_change();
create trigger mention_is_final before update or delete or truncate on mention for each statement execute function refuse_change();

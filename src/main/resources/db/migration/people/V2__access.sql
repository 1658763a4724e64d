-- A row for everybody whose access was ever ended; nobody else needs one.
create table access (
    person     text primary key references person,
    ended      boolean not null,
    changed_at timestamptz not null,
    changed_by text not null,
    reason     text not null check (reason <> '')
);

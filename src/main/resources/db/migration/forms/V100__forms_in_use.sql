-- A form as somebody answered it, from the first time on: its canonical text, which never changes, by the hash of that text. Whoever answered it keeps it,
-- whatever the programme's file says later.
create table definition (
    sha256  text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    form    text not null,
    version integer not null check (version > 0),
    content text not null,
    used_at timestamptz not null,
    unique (form, version)
);

create sequence document_number;

-- Bytes live by their hash and never change; two documents with the same bytes share them.
create table content (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes  bytea not null,
    constraint content_has_its_hash check (sha256 = encode(sha256(bytes), 'hex'))
);

create table document (
    id      text primary key,
    name    text not null check (name <> ''),
    type    text not null,
    size    bigint not null check (size > 0),
    sha256  text not null references content,
    kept_at timestamptz not null,
    kept_by text not null
);

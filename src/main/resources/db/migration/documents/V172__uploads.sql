-- A file on its way: what was told of it before the first byte came, and how far it is.
create table upload (
    id         text primary key,
    given_to   text not null check (given_to ~ '^[a-z]+/.+'),
    place      text not null check (place <> ''),
    name       text not null check (name <> ''),
    size       bigint not null check (size > 0),
    received   bigint not null default 0,
    pieces     integer not null default 0 check (pieces >= 0),
    begun_at   timestamptz not null,
    begun_by   text not null,
    expires_at timestamptz not null,
    document   text references document,
    constraint upload_within_its_size check (received between 0 and size)
);

create index upload_begun_by on upload (begun_by, begun_at);
create index upload_given_to on upload (given_to);

-- What is large lies in pieces, each a row, so that nobody ever holds it whole. A heap is a file, or what has come of one so far.
create table piece (
    heap   text not null,
    number integer not null check (number >= 0),
    bytes  bytea not null check (length(bytes) > 0),
    primary key (heap, number)
);
alter table piece alter column bytes set storage external;

alter table content alter column bytes drop not null;
alter table content add column pieces text unique;
alter table content add constraint content_is_in_one_place check ((bytes is null) <> (pieces is null));

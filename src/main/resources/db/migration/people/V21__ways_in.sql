-- A session as its owner sees it among the own devices; it ends by itself when nobody used it for a while.
alter table session add column number bigint generated always as identity;
alter table session add column last_seen_at timestamptz;
alter table session add column source text not null default '';
alter table session add column agent text not null default '';
update session set last_seen_at = created_at;
alter table session alter column last_seen_at set not null;
create unique index session_number on session (number);
create index session_person on session (person);

-- How a link reached its person, which browser used it (a hash), and when a newer one took its place.
alter table sign_in_link add column way text not null default 'SHOWN' check (way in ('MAILED', 'SHOWN', 'PRINTED'));
alter table sign_in_link add column used_by text not null default '';
alter table sign_in_link add column ended_at timestamptz;
create index sign_in_link_person on sign_in_link (person);

-- A browser from which somebody has signed in: strangers cannot slow it down.
create table known_browser (
    browser text not null,
    person  text not null references person,
    source  text not null,
    last_at timestamptz not null,
    primary key (browser, person)
);

create index known_browser_person on known_browser (person, source);

-- Wrong passwords, by the address (a hash, as people type passwords there too) together with the place that they came from.
drop table failed_sign_in;
create table failed_try (
    number  bigint generated always as identity primary key,
    place   text not null,
    address text not null,
    source  text not null,
    known   boolean not null,
    at      timestamptz not null
);

create index failed_try_place on failed_try (place, at);
create index failed_try_address on failed_try (address, at);
create index failed_try_source on failed_try (source, at);

-- What is done too often from one place is put off.
create table done_before (
    number bigint generated always as identity primary key,
    act    text not null,
    who    text not null,
    at     timestamptz not null
);

create index done_before_who on done_before (act, who, at);

-- The first answer to a form that may be sent twice, readable only with the form's own token, which is not kept.
create unlogged table first_answer (
    form       text primary key,
    content    text not null,
    answer     bytea not null,
    expires_at timestamptz not null
);

create index first_answer_expires on first_answer (expires_at);

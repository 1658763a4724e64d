-- What people have to be told of, kept in the transaction of the act itself. It is done once its letters are written.
create table heard (
    number     bigint generated always as identity primary key,
    words      text not null,
    arguments  text[] not null,
    about      text not null,
    page       text not null,
    addressees text[] not null,
    at         timestamptz not null,
    done_at    timestamptz
);

create index heard_open on heard (number) where done_at is null;

-- One letter a person and thing heard, in the words that were sent: they never change.
create table letter (
    number     bigint generated always as identity primary key,
    heard      bigint not null references heard,
    person     text not null references people.person,
    language   text not null check (language in ('KO', 'EN')),
    subject    text not null check (subject <> ''),
    body       text not null check (body <> ''),
    link       text not null check (link like '/%'),
    at         timestamptz not null,
    read_at    timestamptz,
    unique (heard, person)
);

create index letter_person on letter (person, number desc);
create index letter_unread on letter (person) where read_at is null;

-- The way of a letter by e-mail; there is none where the platform sends no mail.
create table delivery (
    letter   bigint primary key references letter,
    attempts integer not null default 0 check (attempts >= 0),
    next_at  timestamptz,
    sent_at  timestamptz,
    problem  text not null default '',
    constraint sent_or_to_be_tried_or_given_up check (sent_at is null or next_at is null)
);

create index delivery_due on delivery (next_at) where next_at is not null;

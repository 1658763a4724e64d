create sequence organisation_number;
create sequence person_number;

create table organisation (
    id         text primary key,
    kind       text not null,
    name_ko    text not null,
    name_en    text not null,
    country    text not null check (country ~ '^[A-Z]{2}$'),
    created_at timestamptz not null,
    constraint organisation_has_a_name check (name_ko <> '' or name_en <> '')
);

create table person (
    id           text primary key,
    name         text not null check (name <> ''),
    email        text not null,
    organisation text not null references organisation,
    language     text not null check (language in ('KO', 'EN')),
    password     text,
    created_at   timestamptz not null
);

create unique index person_email on person (lower(email));
create index person_organisation on person (organisation);

create table person_role (
    person text not null references person,
    role   text not null check (role in ('OFFICER', 'EXPERT', 'COMMITTEE_MEMBER', 'COMMITTEE_CHAIR', 'MEMBER')),
    primary key (person, role)
);

-- Only hashes of links and session tokens are kept: a copy of the table opens nothing.
create table sign_in_link (
    token_hash text primary key,
    person     text not null references person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table session (
    token_hash text primary key,
    person     text not null references person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz
);

create table failed_sign_in (
    email text not null,
    at    timestamptz not null
);

create index failed_sign_in_email on failed_sign_in (email, at);

-- A key in somebody's device that lets in without password and code; only its public half is here, with a seal that the database cannot make.
create table passkey (
    number     bigint generated always as identity primary key,
    person     text not null references person,
    credential text not null,
    public_key text not null,
    name       text not null check (name <> ''),
    added_at   timestamptz not null,
    seal       text not null
);

create unique index passkey_credential on passkey (credential);
create index passkey_person on passkey (person);

-- How often its device says that it was used, and when it last was.
create table passkey_use (
    passkey bigint primary key references passkey on delete cascade,
    counter bigint not null,
    last_at timestamptz not null
);

-- Challenges that were answered: none counts twice.
create table answered_challenge (
    hash       text primary key,
    expires_at timestamptz not null
);

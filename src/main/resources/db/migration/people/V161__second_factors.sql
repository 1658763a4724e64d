-- That a person gives one-time codes. The secret itself is kept nowhere: the installation's key makes it of this number, which says nothing without the key.
create table second_factor (
    person text primary key references person,
    number text not null,
    set_at timestamptz not null
);

-- The newest step of time whose code was taken; that code and all before it are worth nothing any more.
create table counted_code (
    person text primary key references person,
    step   bigint not null
);

-- Codes for whoever has lost the app, each once, as keyed hashes; one that was used is gone.
create table recovery_code (
    hash   text primary key,
    person text not null references person
);

create index recovery_code_person on recovery_code (person);

-- Who has shown the first factor and has not come in yet.
create table half_sign_in (
    token_hash text primary key,
    person     text not null references person,
    expires_at timestamptz not null,
    seal       text not null
);

create index half_sign_in_person on half_sign_in (person);

-- When the owner of a session last showed anew to be the owner.
create table fresh_proof (
    session text primary key references session,
    at      timestamptz not null,
    seal    text not null
);

-- One officer proposes to take away the second factor that another officer has lost, another does it or somebody takes it back.
create table factor_reset (
    number      bigint generated always as identity primary key,
    person      text not null references person,
    proposed_by text not null,
    proposed_at timestamptz not null,
    reason      text not null check (reason <> ''),
    settled_at  timestamptz,
    settled_by  text
);

create unique index factor_reset_open on factor_reset (person) where settled_at is null;

-- One proposes, another does it or somebody takes it back.
create table access_ending (
    number      bigint generated always as identity primary key,
    person      text not null references person,
    proposed_by text not null,
    proposed_at timestamptz not null,
    reason      text not null check (reason <> ''),
    settled_at  timestamptz,
    settled_by  text
);

create unique index access_ending_open on access_ending (person) where settled_at is null;

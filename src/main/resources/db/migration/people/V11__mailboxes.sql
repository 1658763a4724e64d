-- By which mailboxes are compared: computed by EmailAddress and by nothing else; one person to one mailbox. Follows from person.email, so it is not told.
create table mailbox (
    person text primary key references person,
    key    text not null unique
);

-- The person has shown to read what is sent there. Worth nothing any more once the person's mailbox is another.
create table proven_mailbox (
    person    text primary key references person,
    key       text not null,
    proven_at timestamptz not null,
    handed_by text not null
);

-- Only hashes are kept. Empty handed_by: the link left by mail and was shown to nobody; else the officer who sent it on.
create table proof_link (
    token_hash text primary key,
    person     text not null references person,
    key        text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    handed_by  text not null
);

create index proof_link_person on proof_link (person);

-- By which names of organisations are compared, in both languages: computed by Sameness and by nothing else.
create table organisation_key (
    organisation text not null references organisation,
    key          text not null check (key <> ''),
    primary key (organisation, key)
);

create index organisation_key_key on organisation_key (key);

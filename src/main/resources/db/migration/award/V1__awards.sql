-- Planning: the Korean contractor that an open tender found. The applicant abroad never receives money.
create table contractor (
    application text primary key references application.application,
    notice      text not null check (notice <> ''),
    name        text not null check (name <> ''),
    country     text not null check (country = 'KR'),
    chosen_at   timestamptz not null,
    chosen_by   text not null
);

create table agreement (
    application text primary key references application.application,
    number      text not null unique check (number <> ''),
    recipient   text not null check (recipient <> ''),
    country     text not null,
    amount      bigint not null check (amount > 0),
    ends_on     date not null,
    signed_at   timestamptz not null,
    signed_by   text not null,
    -- The rule of every edition: bodies and companies abroad cannot receive the subsidy.
    constraint money_stays_in_korea check (country = 'KR')
);

create table milestone (
    application text not null references agreement,
    number      integer not null check (number > 0),
    name        text not null check (name <> ''),
    due_on      date not null,
    amount      bigint not null check (amount >= 0),
    primary key (application, number)
);

create table payment (
    application text not null,
    milestone   integer not null,
    reference   text not null check (reference <> ''),
    paid_at     timestamptz not null,
    paid_by     text not null,
    primary key (application, milestone),
    foreign key (application, milestone) references milestone
);

-- A change of the agreement: some need approval, some only notice. Never an edit of what was signed.
create table amendment (
    application text not null references agreement,
    number      integer not null,
    kind        text not null check (kind in ('APPROVAL', 'NOTICE')),
    change      text not null check (change <> ''),
    reason      text not null check (reason <> ''),
    amount      bigint check (amount > 0),
    ends_on     date,
    made_at     timestamptz not null,
    made_by     text not null,
    primary key (application, number)
);

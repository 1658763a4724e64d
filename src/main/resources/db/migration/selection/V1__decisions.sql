-- The candidate sheet: frozen once, for proposal and decision alike.
create table sheet (
    call      text primary key references call.call,
    frozen_at timestamptz not null,
    frozen_by text not null
);

create table candidate (
    call         text not null references sheet,
    application  text not null references application.application,
    organisation text not null,
    sub_type     text not null,
    title        text not null,
    country      text not null,
    city         text not null,
    requested    bigint not null check (requested > 0),
    value        numeric(7, 4) not null check (value >= 0),
    error        numeric(7, 4),
    rank         int not null,
    primary key (call, application)
);

create table portfolio (
    call            text not null references sheet,
    number          int not null check (number > 0),
    status          text not null,
    value           numeric not null,
    bound           numeric not null,
    second_value    numeric,
    second_bound    numeric,
    tied            boolean not null,
    envelope        bigint not null check (envelope >= 0),
    limited         boolean not null,
    spent           bigint not null,
    least_left_over bigint not null,
    conflict        text[] not null,
    input_hash      text not null,
    version         text not null,
    seed            bigint not null,
    proposed_at     timestamptz not null,
    proposed_by     text not null,
    primary key (call, number)
);

create table proposed_grant (
    call        text not null,
    number      int not null,
    application text not null,
    amount      bigint not null check (amount > 0),
    primary key (call, number, application),
    foreign key (call, number) references portfolio,
    foreign key (call, application) references candidate
);

create table proposed_refusal (
    call        text not null,
    number      int not null,
    application text not null,
    why         text not null,
    beside      text not null,
    threshold   numeric,
    envelope    bigint,
    reserve     int,
    primary key (call, number, application),
    foreign key (call, number) references portfolio,
    foreign key (call, application) references candidate
);

create table decision (
    call        text not null references sheet,
    number      int not null check (number > 0),
    portfolio   int not null,
    total       bigint not null check (total >= 0),
    reason      text not null,
    announce_at timestamptz not null,
    decided_at  timestamptz not null,
    decided_by  text not null,
    primary key (call, number),
    foreign key (call, portfolio) references portfolio,
    constraint announced_after_it_is_decided check (announce_at >= decided_at)
);

-- An amount of 0: left out against the proposal, with the reason.
create table choice (
    call        text not null,
    number      int not null,
    application text not null,
    amount      bigint not null check (amount >= 0),
    departs     boolean not null,
    reason      text not null,
    primary key (call, number, application),
    foreign key (call, number) references decision,
    foreign key (call, application) references candidate,
    constraint departures_have_reasons check (not departs or reason <> '')
);

create table reserve (
    call        text not null,
    number      int not null,
    position    int not null check (position > 0),
    application text not null,
    primary key (call, number, position),
    foreign key (call, number) references decision,
    foreign key (call, application) references candidate
);

create table announcement (
    call         text primary key references sheet,
    number       int not null,
    announced_at timestamptz not null,
    foreign key (call, number) references decision
);

create table replacement (
    call        text not null references sheet,
    withdrawn   text not null,
    winner      text not null,
    amount      bigint not null check (amount > 0),
    reason      text not null check (reason <> ''),
    announce_at timestamptz not null,
    replaced_at timestamptz not null,
    replaced_by text not null,
    primary key (call, withdrawn),
    unique (call, winner),
    foreign key (call, withdrawn) references candidate (call, application),
    foreign key (call, winner) references candidate (call, application)
);

-- Winners as they stand: of the newest decision, replaced ones out, their replacements in. Sealed or not.
create view winner as
with standing as (
    select c.call, c.application, c.amount, d.announce_at
    from choice c
    join decision d using (call, number)
    where c.amount > 0 and d.number = (select max(n.number) from decision n where n.call = d.call)
    union all
    select call, winner, amount, announce_at from replacement
)
select s.* from standing s
where not exists (select from replacement r where r.call = s.call and r.withdrawn = s.application);

-- Who reads it compares announce_at with its clock: before that instant a row is sealed.
create view pub_result as
select w.call, k.edition, k.type, c.sub_type, w.application, c.title, c.country, c.city, w.amount, w.announce_at
from winner w
join candidate c using (call, application)
join call.pub_call k on k.ref = w.call;

grant usage on schema selection to kcity_public;
grant select on pub_result to kcity_public;

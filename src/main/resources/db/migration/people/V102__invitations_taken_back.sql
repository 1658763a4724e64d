-- An address whose invitation was taken back is free again: one mailbox to one person is held by people.mailbox alone.
drop index people.person_email;
create index person_email on people.person (lower(email));

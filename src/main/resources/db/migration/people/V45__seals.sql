-- What lets people in bears a seal that the database cannot make; what lets nobody in any more has none.
alter table person add column password_seal text;
alter table session add column seal text not null default '';
alter table sign_in_link add column seal text not null default '';

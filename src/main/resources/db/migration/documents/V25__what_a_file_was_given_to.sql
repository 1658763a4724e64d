-- What a file was given to, as room/id; it is found for nothing else. Null for files from before, of which only the rows that hold them say it.
alter table document add column given_to text check (given_to ~ '^[a-z]+/.+');

drop sequence document_number;

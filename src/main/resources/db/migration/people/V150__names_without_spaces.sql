-- Sameness.unspaced of the name: what is compared. The database makes it of the key, so that rows of before have it too.
alter table organisation_key add column unspaced text not null generated always as (replace(key, ' ', '')) stored;

drop index organisation_key_key;
create index organisation_key_unspaced on organisation_key (unspaced);

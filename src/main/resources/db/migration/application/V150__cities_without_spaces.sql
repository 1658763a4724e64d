-- Sameness.unspaced of the city: what is compared. The database makes it of the key, so that rows of before have it too.
alter table sameness add column city_unspaced text not null generated always as (replace(city, ' ', '')) stored;

drop index sameness_city;
create index sameness_city_unspaced on sameness (city_unspaced);

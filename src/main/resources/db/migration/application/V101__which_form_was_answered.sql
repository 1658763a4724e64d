-- Which version of its form a draft and a submission answer. What was there before is given the version in force at the next start, by an act that the
-- history tells of (AdoptForms).
alter table draft add column form text references forms.definition;
alter table submission add column form text references forms.definition;

-- The number that an agreement was signed under by mistake, and that was put right since, is free again for the agreement that bears it.
alter table agreement drop constraint agreement_number_key;

-- For rooms downstream: what was taken back, and when; and what was submitted when.
create view pub_withdrawal as
select application, withdrawn_at
from withdrawal;

create view pub_submission as
select application, revision, submitted_at
from submission;

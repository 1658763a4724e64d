-- For rooms downstream: the decision that stands on the newest revision, on which they build.
create view pub_decision as
select application, revision, eligible, decided_at
from standing_decision;

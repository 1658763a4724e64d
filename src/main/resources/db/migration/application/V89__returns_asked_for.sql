-- For rooms downstream: which withdrawn proposals an applicant asks to bring back, until an officer answers, and which call decides on them.
create view pub_asked_return as
select r.ref as application, r.deciding_call
from received r join return_request q on q.application = r.ref
where r.withdrawn and not exists (select from return_answer a where a.application = q.application and a.number = q.number);

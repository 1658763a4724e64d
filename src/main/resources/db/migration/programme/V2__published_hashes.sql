-- Readers keep each text by its hash, so that the list of all years is one question.
create or replace view pub_rulebook as
select edition, version, content, adopted_at, reason, sha256
from rulebook;

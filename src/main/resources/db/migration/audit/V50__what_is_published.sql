-- The end of the history as far as the public sees it: what these facts tell of is shown to no reader who is not signed in. A kind that is not named here
-- counts as published. Two databases with the same hash here have the same history up to it, and so show the same.
create index entry_published on entry (seq)
where kind not in ('ApplicationStarted', 'ApplicationSubmitted', 'ApplicationRefused', 'RulesExamined', 'PartnerAsked', 'PartnershipConfirmed',
                   'DocumentKept', 'SignInLinkMade', 'LettersWritten', 'PersonRegistered', 'ClarificationAsked', 'ClarificationAnswered',
                   'ScoresSubmitted', 'InvitationAnswered', 'ConflictRecorded', 'NoConflictStated');

create view pub_version as
select hash
from entry
where kind not in ('ApplicationStarted', 'ApplicationSubmitted', 'ApplicationRefused', 'RulesExamined', 'PartnerAsked', 'PartnershipConfirmed',
                   'DocumentKept', 'SignInLinkMade', 'LettersWritten', 'PersonRegistered', 'ClarificationAsked', 'ClarificationAnswered',
                   'ScoresSubmitted', 'InvitationAnswered', 'ConflictRecorded', 'NoConflictStated')
order by seq desc
limit 1;

grant usage on schema audit to kcity_public;
grant select on pub_version to kcity_public;

package kcity.review;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import kcity.shared.WithdrawnRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of review rounds. */
@Configuration(proxyBeanMethods = false)
class ReviewInvariants {
    @Bean
    Attestation roundsAreAsOpened() {
        return new Attestation("review", "ReviewRoundOpened", """
                select 'review/' || r.call as subject,
                       jsonb_build_object('candidates', r.candidates) as body
                from review.told_round r
                """);
    }

    @Bean
    Attestation deadlinesAreAsSet() {
        return new Attestation("review", "ReviewDeadlineSet", """
                select 'review-deadline/' || call || '.' || number as subject,
                       jsonb_build_object('call', call, 'dueOn', due_on::text) as body
                from review.told_deadline
                """);
    }

    @Bean
    Attestation expertsAreAsInvited() {
        return new Attestation("review", "ExpertInvited", """
                select 'invitation/' || call || '/' || expert as subject,
                       jsonb_build_object('call', call, 'expert', expert, 'fields', to_jsonb(fields)) as body
                from review.told_invitation
                """);
    }

    @Bean
    Attestation fieldsAreAsCorrected() {
        return new Attestation("review", "FieldsCorrected", """
                select 'invitation-fields/' || call || '/' || expert || '.' || number as subject,
                       jsonb_build_object('call', call, 'expert', expert, 'was', to_jsonb(was), 'fields', to_jsonb(fields),
                           'why', reason) as body
                from review.told_field_correction
                """);
    }

    @Bean
    Attestation invitationsAreAsAnswered() {
        return new Attestation("review", "InvitationAnswered", """
                select 'invitation/' || call || '/' || expert as subject, jsonb_build_object('accepted', accepted) as body
                from review.told_answer
                """);
    }

    @Bean
    Attestation conflictsAreAsDismissed() {
        return new Attestation("review", "ConflictDismissed", """
                select 'conflict-dismissal/' || application || '/' || expert || '/' || number as subject,
                       jsonb_build_object('application', application, 'expert', expert, 'basis', basis, 'why', reason) as body
                from review.told_dismissal
                """);
    }

    @Bean
    Attestation conflictsAreAsRecorded() {
        return new Attestation("review", "ConflictRecorded", """
                select 'conflict/' || application || '/' || expert as subject,
                       jsonb_build_object('application', application, 'expert', expert, 'kind', kind, 'found', found) as body
                from review.told_conflict
                """);
    }

    @Bean
    Attestation statementsAreAsMade() {
        return new Attestation("review", "NoConflictStated", """
                select 'statement/' || call || '/' || expert as subject, jsonb_build_object('call', call) as body
                from review.told_statement
                """);
    }

    @Bean
    Attestation assignmentsAreAsProposed() {
        return new Attestation("review", "AssignmentProposed", """
                select 'assignment/' || p.call || '/' || p.number as subject,
                       jsonb_build_object('status', p.status, 'total', p.total::text, 'worst', p.worst::text, 'bound', p.bound::text,
                           'inputHash', p.input_hash, 'version', p.version, 'pairs', p.pairs) as body
                from review.told_proposal p
                """);
    }

    @Bean
    Attestation assignmentsAreAsApplied() {
        return new Attestation("review", "ReviewersAssigned", """
                select 'assignment/' || call || '/' || number as subject, jsonb_build_object('number', number) as body
                from review.assignment
                """);
    }

    @Bean
    Attestation scoresAreAsSubmitted() {
        return new Attestation("review", "ScoresSubmitted", """
                select 'scores/' || s.application || '/' || s.expert || '/' || s.number as subject,
                       jsonb_build_object('total', s.total::text, 'comment', s.comment,
                           'points', (select jsonb_object_agg(p.criterion, p.points) from review.submission_score p
                                      where p.application = s.application and p.expert = s.expert and p.number = s.number)) as body
                from review.submission s
                """);
    }

    @Bean
    Attestation roundsAreAsClosed() {
        return new Attestation("review", "ReviewRoundClosed", """
                select 'review/' || c.call as subject,
                       jsonb_build_object('status', c.status, 'inputHash', c.input_hash, 'version', c.version,
                           'entries', c.entries) as body
                from review.told_closing c
                """);
    }

    @Bean
    Attestation expertsAreAsEnded() {
        return new Attestation("review", "ExpertEnded", """
                select 'ending/' || call || '/' || expert as subject,
                       jsonb_build_object('call', call, 'expert', expert, 'why', reason) as body
                from review.told_ending
                """);
    }

    @Bean
    Attestation sheetsAreAsReopened() {
        return new Attestation("review", "SheetReopened", """
                select 'reopening/' || application || '/' || expert || '/' || number as subject,
                       jsonb_build_object('application', application, 'expert', expert, 'number', number, 'why', reason) as body
                from review.reopening
                """);
    }

    @Bean
    Attestation reviewEntriesAreAsWithdrawn() {
        return new Attestation("review", "ReviewEntryWithdrawn", WithdrawnRows.attested("review"));
    }

    @Bean
    Invariant sheetsAreChangedOnlyWhenGivenBack() {
        return new Invariant("review", "a score sheet was changed although no officer had given it back", """
                select s.application || '/' || s.expert || '/' || s.number from review.submission s
                where s.number > 1 and s.submitted_at >= (select min(r.reopened_at) from review.reopening r)
                  and not exists (select from review.reopening r where r.application = s.application and r.expert = s.expert
                                                                     and r.number = s.number - 1)
                """);
    }

    @Bean
    Invariant candidatesStayAsTheyWere() {
        return new Invariant("review", "a candidate was submitted anew after its round began", """
                select c.application from review.candidate c join review.round r using (call)
                join application.pub_submission s using (application) where s.submitted_at > r.opened_at
                """);
    }

    @Bean
    Invariant nobodyComesBackAfterTheRoundBegan() {
        return new Invariant("review", "a withdrawal was taken back after the round of its call began", """
                select t.application from application.pub_taken_back t
                join application.pub_received a using (application)
                join application.pub_deciding d on d.call = a.call and d.edition = a.considered_for
                join review.round r on r.call = d.ref where t.taken_back_at > r.opened_at
                """);
    }

    @Bean
    Invariant candidatesWereFoundEligibleAsTheyAre() {
        return new Invariant(
                "review", "a candidate's newest revision was not found eligible before its round began", """
                select c.application from review.candidate c join review.round r using (call)
                where not exists (select from screening.pub_decision d
                                  where d.application = c.application and d.eligible and d.decided_at <= r.opened_at)
                """);
    }

    @Bean
    Invariant scoresAreOfAssignedExperts() {
        return new Invariant("review", "a score sheet is of an expert who was never assigned to the application", """
                select s.application || '/' || s.expert from review.submission s
                where not exists (
                    select from review.proposed p join review.assignment a using (call, number)
                    where p.application = s.application and p.expert = s.expert and a.applied_at <= s.submitted_at)
                """);
    }

    @Bean
    Invariant conflictsKeepScoresOut() {
        return new Invariant("review", "an expert scored an application after a conflict was recorded", """
                select s.application || '/' || s.expert from review.submission s
                join review.conflict c using (application, expert) where s.submitted_at > c.recorded_at
                """);
    }

    @Bean
    Invariant nothingIsScoredAfterTheClose() {
        return new Invariant("review", "a score sheet came in after its round was closed", """
                select s.application || '/' || s.expert from review.submission s
                join review.closing c using (call) where s.submitted_at > c.closed_at
                """);
    }
}

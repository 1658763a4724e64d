package kcity.application;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import kcity.shared.WithdrawnRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of applications. */
@Configuration(proxyBeanMethods = false)
class ApplicationInvariants {
    @Bean
    Attestation applicationsAreAsStarted() {
        return new Attestation("application", "ApplicationStarted", """
                select 'application/' || ref as subject,
                       jsonb_build_object('call', call, 'organisation', organisation, 'synthetic', synthetic) as body
                from application.application
                """);
    }

    @Bean
    Attestation submissionsAreAsAcknowledged() {
        return new Attestation("application", "ApplicationSubmitted", """
                select 'application/' || application as subject,
                       jsonb_build_object('revision', revision, 'consideredFor', considered_for, 'subType', sub_type, 'title', title,
                           'country', country, 'city', city, 'requested', requested, 'digest', digest) as body
                from (select distinct on (application) * from application.submission order by application, revision desc) s
                """);
    }

    @Bean
    Attestation withdrawalsAreAsTold() {
        return new Attestation("application", "ApplicationWithdrawn", """
                select 'application/' || application as subject, '{}'::jsonb as body from application.told_withdrawal
                """);
    }

    @Bean
    Attestation withdrawalsAreAsTakenBack() {
        return new Attestation(
                "application",
                "WithdrawalTakenBack",
                WithdrawnRows.attested("application") + "where kind = 'withdrawal'");
    }

    @Bean
    Attestation confirmationsAreAsTakenBack() {
        return new Attestation(
                "application",
                "ConfirmationTakenBack",
                WithdrawnRows.attested("application") + "where kind = 'confirmation'");
    }

    @Bean
    Attestation returnsAreAsAskedFor() {
        return new Attestation("application", "ReturnAsked", """
                select 'return/' || application || '.' || number as subject, jsonb_build_object('why', reason) as body
                from application.return_request
                """);
    }

    @Bean
    Attestation returnsAreAsAnswered() {
        return new Attestation("application", "ReturnAnswered", """
                select 'return/' || application || '.' || number as subject,
                       jsonb_build_object('granted', granted, 'why', reason) as body
                from application.return_answer
                """);
    }

    @Bean
    Attestation discardedDraftsAreAsTold() {
        return new Attestation("application", "DraftDiscarded", """
                select 'application/' || application as subject, '{}'::jsonb as body from application.discarded
                """);
    }

    @Bean
    Invariant nothingSubmittedIsDiscarded() {
        return new Invariant("application", "an application that was submitted is discarded", """
                select d.application from application.discarded d
                where exists (select from application.submission s where s.application = d.application)
                """);
    }

    @Bean
    Invariant whatIsNotDiscardedHasItsText() {
        return new Invariant("application", "the text of an application is missing", """
                select a.ref from application.application a
                where not exists (select from application.draft d where d.application = a.ref)
                  and not exists (select from application.discarded d where d.application = a.ref)
                """);
    }

    @Bean
    Attestation partnershipsAreAsConfirmed() {
        return new Attestation("application", "PartnershipConfirmed", """
                select 'application/' || application as subject,
                       jsonb_build_object('partner', organisation, 'revision', revision) as body
                from (select distinct on (application) * from application.told_confirmation order by application, revision desc) c
                """);
    }

    @Bean
    Invariant everySubmissionHasKeys() {
        return new Invariant("application", "a submission has no keys to be compared by", """
                select application from application.standing s
                where not exists (select from application.sameness k where k.application = s.application)
                """);
    }

    @Bean
    Invariant listsShowTheNewestSubmission() {
        return new Invariant("application", "a line of a list is not the newest submission", """
                select s.application
                from (select distinct on (application) * from application.submission order by application, revision desc) s
                join application.application a on a.ref = s.application
                left join application.newest n on n.application = s.application
                where (s.revision, s.considered_for, s.sub_type, s.title, s.country, s.city, s.requested, s.submitted_at, a.call, a.organisation)
                    is distinct from
                    (n.revision, n.considered_for, n.sub_type, n.title, n.country, n.city, n.requested, n.submitted_at, n.call, n.organisation)
                """);
    }

    @Bean
    Invariant nobodyConfirmsTheirOwn() {
        return new Invariant("application", "an applicant is its own partner body", """
                select c.application from application.confirmation c join application.application a on a.ref = c.application
                where c.organisation = a.organisation
                """);
    }

    @Bean
    Invariant everybodyAnswersAForm() {
        return new Invariant("application", "nobody knows which form a draft or a submission answers", """
                select application from application.draft where form is null
                union select application from application.submission where form is null
                """);
    }

    @Bean
    Invariant revisionsHaveNoGaps() {
        return new Invariant("application", "revisions of a submission have a gap", """
                select application from application.submission group by application having max(revision) <> count(*)
                """);
    }
}

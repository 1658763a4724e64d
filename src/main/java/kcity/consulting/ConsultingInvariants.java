package kcity.consulting;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import kcity.shared.WithdrawnRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of preliminary consulting. */
@Configuration(proxyBeanMethods = false)
class ConsultingInvariants {
    private static final String ROOM = "consulting";

    @Bean
    Attestation consultingsAreAsBegun() {
        return new Attestation(ROOM, "ConsultingBegun", """
                select 'consulting/' || application as subject, jsonb_build_object('firm', firm) as body
                from consulting.told_consulting
                """);
    }

    @Bean
    Attestation visitsAreAsRecorded() {
        return new Attestation(ROOM, "VisitRecorded", """
                select 'visit/' || application || '.' || number as subject,
                       jsonb_build_object('visitedOn', visited_on::text, 'place', place) as body
                from consulting.told_visit
                """);
    }

    @Bean
    Attestation findingsAreAsRecorded() {
        return new Attestation(ROOM, "FindingRecorded", """
                select 'finding/' || application || '.' || number as subject,
                       jsonb_build_object('kind', kind, 'words', encode(sha256(convert_to(words, 'UTF8')), 'hex')) as body
                from consulting.told_finding
                """);
    }

    @Bean
    Attestation consultingsAreAsConcluded() {
        return new Attestation(ROOM, "ConsultingConcluded", """
                select 'conclusion/' || application || '.' || number as subject,
                       jsonb_build_object('go', go, 'document', coalesce(report_document, ''),
                           'report', encode(sha256(convert_to(report, 'UTF8')), 'hex'),
                           'words', encode(sha256(convert_to(reason, 'UTF8')), 'hex')) as body
                from consulting.told_conclusion
                """);
    }

    @Bean
    Attestation consultingEntriesAreAsWithdrawn() {
        return new Attestation(ROOM, "ConsultingEntryWithdrawn", WithdrawnRows.attested(ROOM));
    }

    @Bean
    Invariant whatIsConsultedOnStaysAsItWas() {
        return new Invariant(ROOM, "a proposal was submitted anew after its consulting began", """
                select c.application from consulting.consulting c
                join application.pub_submission s using (application) where s.submitted_at > c.begun_at
                """);
    }

    @Bean
    Invariant consultedOnAreFoundEligibleAsTheyAre() {
        return new Invariant(
                ROOM, "a proposal was consulted on whose newest revision was not found eligible before", """
                select c.application from consulting.consulting c
                where not exists (select from screening.pub_decision d
                                  where d.application = c.application and d.eligible and d.decided_at <= c.begun_at)
                """);
    }

    @Bean
    Invariant goRestsOnAVisitAndAFinding() {
        return new Invariant(ROOM, "a go without a visit or without a finding", """
                select c.application from consulting.conclusion c
                where c.go and (not exists (select from consulting.visit v where v.application = c.application)
                             or not exists (select from consulting.finding f where f.application = c.application))
                """);
    }
}

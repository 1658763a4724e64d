package kcity.screening;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of screening. */
@Configuration(proxyBeanMethods = false)
class ScreeningInvariants {
    private static final String ROOM = "screening";

    @Bean
    Attestation examinationsAreAsTold() {
        return new Attestation(ROOM, "RulesExamined", """
                select 'examination/' || e.application || '.' || e.number as subject,
                       jsonb_build_object('edition', e.edition, 'version', e.version, 'revision', e.revision, 'findings', (
                           select jsonb_agg(jsonb_build_object('rule', f.rule, 'met', f.met, 'key', f.key,
                                      'arguments', to_jsonb(f.arguments), 'sources', to_jsonb(f.sources)) order by f.position)
                           from screening.finding f where f.application = e.application and f.number = e.number)) as body
                from screening.examination e
                """);
    }

    @Bean
    Attestation screeningsAreAsDecided() {
        return new Attestation(ROOM, "ScreeningDecided", """
                select 'screening/' || application || '.' || number as subject,
                       jsonb_build_object('eligible', eligible, 'examination', examination,
                           'words', encode(sha256(convert_to(reason, 'UTF8')), 'hex')) as body
                from screening.decision
                """);
    }

    @Bean
    Attestation clarificationsAreAsAsked() {
        return new Attestation(ROOM, "ClarificationAsked", """
                select 'clarification/' || application || '.' || number as subject,
                       jsonb_build_object('dueOn', due_on::text,
                           'words', encode(sha256(convert_to(question, 'UTF8')), 'hex')) as body
                from screening.clarification
                """);
    }

    @Bean
    Attestation clarificationsAreAsAnswered() {
        return new Attestation(ROOM, "ClarificationAnswered", """
                select 'clarification/' || application || '.' || number as subject,
                       jsonb_build_object('words', encode(sha256(convert_to(answer, 'UTF8')), 'hex')) as body
                from screening.clarification_answer
                """);
    }

    @Bean
    Attestation answersAreAsSupplemented() {
        return new Attestation(ROOM, "ClarificationSupplemented", """
                select 'clarification-supplement/' || application || '.' || number || '.' || position as subject,
                       jsonb_build_object('words', encode(sha256(convert_to(words, 'UTF8')), 'hex')) as body
                from screening.clarification_supplement
                """);
    }

    @Bean
    Attestation shortListsAreAsDecided() {
        return new Attestation(ROOM, "ShortListDecided", """
                select 'short-list/' || l.call || '.' || l.number as subject,
                       jsonb_build_object('words', encode(sha256(convert_to(l.reason, 'UTF8')), 'hex'), 'applications', (
                           select coalesce(jsonb_agg(s.application order by s.application collate "C"), '[]'::jsonb)
                           from screening.short_listed s where s.call = l.call and s.number = l.number)) as body
                from screening.short_list l
                """);
    }

    @Bean
    Attestation clarificationsAreAsWithdrawn() {
        return new Attestation(ROOM, "ClarificationWithdrawn", """
                select 'clarification/' || application || '.' || number as subject,
                       jsonb_build_object('words', encode(sha256(convert_to(reason, 'UTF8')), 'hex')) as body
                from screening.clarification_withdrawal
                """);
    }

    @Bean
    Attestation shortListsAreAsShortened() {
        return new Attestation(ROOM, "ShortListDropped", """
                select 'short-list-removal/' || call || '.' || number as subject,
                       jsonb_build_object('application', application,
                           'words', encode(sha256(convert_to(reason, 'UTF8')), 'hex')) as body
                from screening.short_list_removal
                """);
    }

    @Bean
    Invariant nothingIsAnsweredAfterItWasWithdrawn() {
        return new Invariant(ROOM, "a question was answered although it was taken back", """
                select application || '.' || number
                from screening.clarification_withdrawal join screening.clarification_answer using (application, number)
                """);
    }

    @Bean
    Invariant eligibleMeansThatEveryRuleWasMet() {
        return new Invariant(ROOM, "found eligible although a rule was not met", """
                select d.application || '.' || d.number from screening.decision d
                where d.eligible and exists (
                    select from screening.finding f
                    where f.application = d.application and f.number = d.examination and not f.met and f.rule <> 'one-per-city')
                """);
    }

    /** How many may is the first argument of the rule's finding. */
    @Bean
    Invariant noMoreOfACityGoOnThanMay() {
        return new Invariant(ROOM, "more proposals of one city are eligible in one call than its rules let go on", """
                select c.deciding_call || ' ' || c.country || ' ' || c.city
                from application.pub_city c
                join screening.standing_decision d on d.application = c.application and d.eligible
                join screening.finding f on f.application = d.application and f.number = d.examination and f.rule = 'one-per-city'
                group by c.deciding_call, c.considered_for, c.country, c.city
                having count(*) > min(coalesce(substring(f.arguments[1] from '^number:([0-9]+)$')::integer, 1))
                """);
    }

    @Bean
    Invariant answersComeInTime() {
        return new Invariant(ROOM, "a question was answered after its time", """
                select c.application || '.' || c.number
                from screening.clarification c join screening.clarification_answer a using (application, number)
                join application.pub_received n using (application) join call.pub_call k on k.ref = n.call
                where a.answered_at >= ((c.due_on + 1)::timestamp at time zone k.zone)
                union all
                select c.application || '.' || c.number
                from screening.clarification c join screening.clarification_supplement s using (application, number)
                join application.pub_received n using (application) join call.pub_call k on k.ref = n.call
                where s.added_at >= ((c.due_on + 1)::timestamp at time zone k.zone)
                """);
    }

    @Bean
    Invariant theShortListedStayAsTheyWereJudged() {
        return new Invariant(ROOM, "short-listed, and submitted anew after the decision that it rests on", """
                select s.application from screening.short_listed s
                where s.number = (select max(l.number) from screening.short_list l where l.call = s.call)
                  and (select max(e.revision) from screening.examination e where e.application = s.application)
                    > (select max(e.revision) from screening.decision d
                       join screening.examination e on e.application = d.application and e.number = d.examination
                       where d.application = s.application)
                """);
    }

    @Bean
    Invariant decisionsAreOnWhatWasSubmitted() {
        return new Invariant(ROOM, "a decision is older than the submission that it is about", """
                select d.application || '.' || d.number
                from screening.decision d
                join screening.examination e on e.application = d.application and e.number = d.examination
                join application.pub_submission s on s.application = d.application and s.revision = e.revision
                where d.decided_at < s.submitted_at
                """);
    }

    @Bean
    Invariant onlyTheEligibleAreShortListed() {
        return new Invariant(ROOM, "short-listed without having been found eligible", """
                select s.application from screening.newest_short_listed s
                where not exists (
                    select from screening.standing_decision d where d.application = s.application and d.eligible)
                """);
    }
}

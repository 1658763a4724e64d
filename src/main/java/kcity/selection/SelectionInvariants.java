package kcity.selection;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of selections. */
@Configuration(proxyBeanMethods = false)
class SelectionInvariants {
    @Bean
    Attestation sheetsAreAsFrozen() {
        return new Attestation("selection", "CandidatesFrozen", """
                select 'selection/' || s.call as subject,
                       jsonb_build_object('candidates',
                           (select jsonb_agg(jsonb_build_object('application', c.application, 'subType', c.sub_type, 'country', c.country,
                                                                'city', c.city, 'requested', c.requested, 'value', c.value::text, 'rank', c.rank)
                                             order by c.rank, c.application)
                            from selection.candidate c where c.call = s.call)) as body
                from selection.sheet s
                """);
    }

    @Bean
    Attestation portfoliosAreAsProposed() {
        return new Attestation("selection", "PortfolioProposed", """
                select 'portfolio/' || p.call || '/' || p.number as subject,
                       jsonb_build_object('status', p.status, 'value', p.value::text, 'bound', p.bound::text, 'envelope', p.envelope,
                           'spent', p.spent, 'inputHash', p.input_hash, 'version', p.version,
                           'grants', (select coalesce(jsonb_object_agg(g.application, g.amount), '{}')
                                      from selection.proposed_grant g where g.call = p.call and g.number = p.number)) as body
                from selection.portfolio p
                """);
    }

    @Bean
    Attestation selectionsAreAsDecided() {
        return new Attestation("selection", "SelectionDecided", """
                select 'decision/' || d.call || '/' || d.number as subject,
                       jsonb_build_object('portfolio', d.portfolio, 'total', d.total,
                           'choices', (select coalesce(jsonb_agg(jsonb_build_object('application', c.application, 'amount', c.amount,
                                                                                    'departs', c.departs, 'why', c.reason)
                                                                 order by c.application), '[]')
                                       from selection.choice c where c.call = d.call and c.number = d.number),
                           'reserve', (select coalesce(jsonb_agg(r.application order by r.position), '[]')
                                       from selection.reserve r where r.call = d.call and r.number = d.number)) as body
                from selection.decision d
                """);
    }

    @Bean
    Attestation resultsAreAsAnnounced() {
        return new Attestation("selection", "ResultsAnnounced", """
                select 'selection/' || call as subject, jsonb_build_object('decision', number) as body
                from selection.announcement
                """);
    }

    @Bean
    Attestation winnersAreAsReplaced() {
        return new Attestation("selection", "WinnerReplaced", """
                select 'replacement/' || call || '/' || withdrawn as subject,
                       jsonb_build_object('call', call, 'withdrawn', withdrawn, 'winner', winner, 'amount', amount) as body
                from selection.replacement
                """);
    }

    @Bean
    Invariant totalsAddUp() {
        return new Invariant("selection", "a decision's total is not the sum of its amounts", """
                select d.call from selection.decision d
                where d.total <> (select coalesce(sum(c.amount), 0) from selection.choice c
                                  where c.call = d.call and c.number = d.number)
                """);
    }

    @Bean
    Invariant nobodyGetsMoreThanAsked() {
        return new Invariant("selection", "a winner gets more than it asked for", """
                select w.application from selection.winner w join selection.candidate c using (call, application)
                where w.amount > c.requested
                """);
    }

    @Bean
    Invariant winnersAreNoReserves() {
        return new Invariant("selection", "an application is chosen and on the reserve list of one decision", """
                select c.application from selection.choice c join selection.reserve r using (call, number, application)
                where c.amount > 0
                """);
    }

    @Bean
    Invariant nobodyIsAnnouncedWhoHadWithdrawn() {
        return new Invariant("selection", "a winner had withdrawn before it was announced", """
                select w.application from selection.winner w
                join application.pub_withdrawal x using (application) where x.withdrawn_at < w.announce_at
                """);
    }

    @Bean
    Invariant nothingIsProposedAfterTheAnnouncement() {
        return new Invariant("selection", "a portfolio was proposed after the results were announced", """
                select p.call || '/' || p.number from selection.portfolio p
                join selection.announcement a using (call) where p.proposed_at > a.announced_at
                """);
    }

    @Bean
    Invariant announcedDecisionsAreNotReplaced() {
        return new Invariant("selection", "a decision was made after the one before it was announced", """
                select l.call || '/' || l.number from selection.decision l
                join selection.decision e on e.call = l.call and e.number = l.number - 1
                where l.decided_at >= e.announce_at
                """);
    }
}

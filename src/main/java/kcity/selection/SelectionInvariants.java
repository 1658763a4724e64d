package kcity.selection;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import kcity.shared.WithdrawnRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of selections. */
@Configuration(proxyBeanMethods = false)
class SelectionInvariants {
    @Bean
    Attestation sheetsAreAsFrozen() {
        return new Attestation("selection", "CandidatesFrozen", """
                select 'selection/' || s.call as subject,
                       jsonb_build_object('candidates', s.candidates) as body
                from selection.told_sheet s
                """);
    }

    @Bean
    Attestation portfoliosAreAsProposed() {
        return new Attestation("selection", "PortfolioProposed", """
                select 'portfolio/' || p.call || '/' || p.number as subject,
                       jsonb_build_object('status', p.status, 'value', p.value::text, 'bound', p.bound::text, 'envelope', p.envelope,
                           'spent', p.spent, 'inputHash', p.input_hash, 'version', p.version,
                           'grants', p.grants) as body
                from selection.told_portfolio p
                """);
    }

    @Bean
    Attestation selectionsAreAsDecided() {
        return new Attestation("selection", "SelectionDecided", """
                select 'decision/' || d.call || '/' || d.number as subject,
                       jsonb_build_object('portfolio', d.portfolio, 'total', d.total,
                           'choices', d.choices, 'reserve', d.reserve) as body
                from selection.told_decision d
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
                from selection.told_replacement
                """);
    }

    @Bean
    Attestation selectionEntriesAreAsWithdrawn() {
        return new Attestation("selection", "SelectionEntryWithdrawn", WithdrawnRows.attested("selection"));
    }

    @Bean
    Invariant nothingAnnouncedIsTakenBack() {
        return new Invariant("selection", "a decision was taken back after it was announced", """
                select w.id || '/' || d.number from selection.withdrawn w,
                     lateral jsonb_populate_recordset(null::selection.decision, w.entry::jsonb -> 'decision') d
                where w.kind = 'decision' and w.withdrawn_at >= d.announce_at
                  and d.number = (select max((n ->> 'number')::int) from jsonb_array_elements(w.entry::jsonb -> 'decision') n)
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

package kcity.award;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import kcity.shared.WithdrawnRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of awards. */
@Configuration(proxyBeanMethods = false)
class AwardInvariants {
    private static final String ROOM = "award";
    private static final String PLAN = """
            select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('name', m.name, 'dueOn', to_char(m.due_on, 'YYYY-MM-DD'),
                                 'amount', m.amount, 'report', m.report)) order by m.number)
            from award.milestone m where m.application = x.application and m.amendment =
            """;

    @Bean
    Attestation contractorsAreAsChosen() {
        return new Attestation(ROOM, "ContractorChosen", """
                select 'application/' || application as subject,
                       jsonb_build_object('notice', notice, 'name', name, 'chosenOn', to_char(chosen_on, 'YYYY-MM-DD')) as body
                from award.contractor
                """);
    }

    @Bean
    Attestation agreementsAreAsSigned() {
        return new Attestation(ROOM, "AgreementSigned", """
                select 'application/' || application as subject,
                       jsonb_build_object('number', number, 'recipient', recipient, 'amount', amount,
                           'endsOn', to_char(ends_on, 'YYYY-MM-DD'), 'milestones', (%s 0)) as body
                from award.agreement x
                """.formatted(PLAN));
    }

    @Bean
    Attestation paymentsAreAsMade() {
        return new Attestation(ROOM, "PaymentMade", """
                select 'payment/' || application || '.' || milestone as subject,
                       jsonb_strip_nulls(jsonb_build_object('plan', amendment, 'milestone', milestone, 'amount', amount,
                           'reference', reference, 'paidOn', to_char(paid_on, 'YYYY-MM-DD'), 'proposedBy', proposed_by)) as body
                from award.told_payment
                """);
    }

    @Bean
    Attestation paymentsAreAsProposed() {
        return new Attestation(ROOM, "PaymentProposed", """
                select 'payment-proposal/' || application || '.' || milestone as subject,
                       jsonb_build_object('plan', amendment, 'milestone', milestone, 'amount', amount, 'reference', reference,
                           'paidOn', to_char(paid_on, 'YYYY-MM-DD')) as body
                from award.told_payment_proposal
                """);
    }

    @Bean
    Attestation awardsAreAsCorrected() {
        return new Attestation(ROOM, "AwardCorrected", """
                select 'correction/' || application || '.' || number as subject,
                       jsonb_build_object('agreement', coalesce(agreement, ''), 'notice', coalesce(notice, ''),
                           'name', coalesce(name, ''), 'chosenOn', coalesce(to_char(chosen_on, 'YYYY-MM-DD'), ''),
                           'was', was, 'why', reason) as body
                from award.correction
                """);
    }

    @Bean
    Attestation agreementsAreAsEnded() {
        return new Attestation(ROOM, "AgreementEnded", """
                select 'application/' || application as subject,
                       jsonb_build_object('endedOn', to_char(ended_on, 'YYYY-MM-DD'), 'paid', paid, 'owed', owed, 'back', back,
                           'why', reason) as body
                from award.told_termination
                """);
    }

    @Bean
    Attestation awardEntriesAreAsWithdrawn() {
        return new Attestation(ROOM, "AwardEntryWithdrawn", WithdrawnRows.attested(ROOM));
    }

    @Bean
    Invariant nothingIsPaidAfterTheEnd() {
        return new Invariant(ROOM, "something was paid after the agreement was ended", """
                select p.application || '.' || p.milestone from award.payment p join award.termination t using (application)
                where p.paid_at > t.ended_at
                """);
    }

    @Bean
    Invariant agreementNumbersAreTheirOwn() {
        return new Invariant(ROOM, "two agreements bear the same number", """
                select number from award.current_agreement group by number having count(*) > 1
                """);
    }

    @Bean
    Invariant moneyIsMovedByTwo() {
        return new Invariant(ROOM, "a payment was proposed and approved by the same person", """
                select application || '.' || milestone from award.payment where proposed_by = paid_by
                """);
    }

    @Bean
    Attestation amendmentsAreAsMade() {
        return new Attestation(ROOM, "AgreementAmended", """
                select 'amendment/' || application || '.' || number as subject,
                       jsonb_build_object('kind', kind, 'change', change, 'why', reason,
                           'amount', coalesce(to_jsonb(amount), '""'::jsonb),
                           'endsOn', coalesce(to_char(ends_on, 'YYYY-MM-DD'), ''),
                           'milestones', coalesce((%s x.number), '[]'::jsonb)) as body
                from award.amendment x
                """.formatted(PLAN));
    }

    @Bean
    Attestation amendmentsAreAsWithdrawn() {
        return new Attestation(ROOM, "AmendmentWithdrawn", """
                select 'amendment-withdrawal/' || application || '.' || number as subject,
                       jsonb_build_object('number', number, 'why', reason) as body
                from award.amendment_withdrawal
                """);
    }

    @Bean
    Invariant nothingIsPaidUnderAnAmendmentTakenBack() {
        return new Invariant(ROOM, "a payment rests on an amendment that was taken back", """
                select p.application || '.' || p.milestone from award.payment p
                join award.amendment_withdrawal w on w.application = p.application and w.number = p.amendment
                """);
    }

    @Bean
    Invariant milestonesMakeUpTheAgreement() {
        return new Invariant(ROOM, "milestones do not add up to their agreement", """
                select g.application from award.current_agreement g left join award.current_milestone m using (application)
                group by g.application, g.amount having coalesce(sum(m.amount), 0) <> g.amount
                """);
    }

    @Bean
    Invariant noPlanStandsAlone() {
        return new Invariant(ROOM, "milestones of no agreement or amendment", """
                select m.application || '.' || m.amendment from award.milestone m
                where m.amendment > 0 and not exists (select from award.amendment a
                                                      where a.application = m.application and a.number = m.amendment)
                """);
    }

    @Bean
    Invariant noAgreementIsAboveTheGrant() {
        return new Invariant(ROOM, "an agreement is higher than what was granted", """
                select g.application from award.current_agreement g join selection.pub_result r using (application)
                where g.amount > r.amount
                """);
    }

    @Bean
    Invariant noMoreIsPaidThanAgreed() {
        return new Invariant(ROOM, "more was paid than was agreed", """
                select p.application from award.payment p join award.current_agreement g using (application)
                group by p.application, g.amount having sum(p.amount) > g.amount
                """);
    }

    @Bean
    Invariant milestonesArePaidInOrder() {
        return new Invariant(ROOM, "a milestone was paid before an earlier one", """
                select p.application || '.' || p.milestone from award.payment p
                where p.milestone > 1 and not exists (select from award.payment e
                                                      where e.application = p.application and e.milestone = p.milestone - 1)
                """);
    }

    @Bean
    Invariant planningPaysItsContractor() {
        return new Invariant(ROOM, "a planning project's agreement is not with its contractor", """
                select g.application from award.current_agreement g left join award.current_contractor c using (application)
                where g.application ~ '^[A-Z]+-[0-9]+-P-' and c.name is distinct from g.recipient
                """);
    }

    @Bean
    Invariant moneyStaysInKorea() {
        return new Invariant(ROOM, "money went to a body abroad", """
                select application from award.agreement where country <> 'KR'
                union all
                select application from award.contractor where country <> 'KR'
                """);
    }
}

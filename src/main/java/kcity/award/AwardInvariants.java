package kcity.award;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of awards. */
@Configuration(proxyBeanMethods = false)
class AwardInvariants {
    private static final String ROOM = "award";
    private static final String PLAN = """
            select jsonb_agg(jsonb_build_object('name', m.name, 'dueOn', to_char(m.due_on, 'YYYY-MM-DD'), 'amount', m.amount)
                             order by m.number)
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
                       jsonb_build_object('plan', amendment, 'milestone', milestone, 'amount', amount, 'reference', reference,
                           'paidOn', to_char(paid_on, 'YYYY-MM-DD')) as body
                from award.payment
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
                select g.application from award.agreement g left join award.contractor c using (application)
                where g.application like 'KCN-%-P-%' and c.name is distinct from g.recipient
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

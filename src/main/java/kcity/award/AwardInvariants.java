package kcity.award;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of awards. */
@Configuration(proxyBeanMethods = false)
class AwardInvariants {
    @Bean
    Attestation contractorsAreAsChosen() {
        return new Attestation("award", "ContractorChosen", """
                select 'application/' || application as subject, jsonb_build_object('notice', notice, 'name', name) as body
                from award.contractor
                """);
    }

    @Bean
    Attestation agreementsAreAsSigned() {
        return new Attestation("award", "AgreementSigned", """
                select 'application/' || application as subject,
                       jsonb_build_object('number', number, 'recipient', recipient, 'amount', amount,
                           'endsOn', to_char(ends_on, 'YYYY-MM-DD'),
                           'milestones', (select jsonb_agg(m.amount order by m.number) from award.milestone m
                                          where m.application = g.application)) as body
                from award.agreement g
                """);
    }

    @Bean
    Attestation theLastPaymentIsAsTold() {
        return new Attestation("award", "PaymentMade", """
                select distinct on (application) 'application/' || application as subject,
                       jsonb_build_object('milestone', milestone, 'reference', reference) as body
                from award.payment order by application, paid_at desc, milestone desc
                """);
    }

    @Bean
    Attestation theLastAmendmentIsAsTold() {
        return new Attestation("award", "AgreementAmended", """
                select distinct on (application) 'application/' || application as subject,
                       jsonb_build_object('number', number, 'kind', kind, 'change', change) as body
                from award.amendment order by application, number desc
                """);
    }

    @Bean
    Invariant milestonesMakeUpTheAgreement() {
        return new Invariant("award", "milestones do not add up to their agreement", """
                select g.application from award.agreement g left join award.milestone m using (application)
                group by g.application, g.amount having coalesce(sum(m.amount), 0) <> g.amount
                """);
    }

    @Bean
    Invariant moneyStaysInKorea() {
        return new Invariant("award", "money went to a body abroad", """
                select application from award.agreement where country <> 'KR'
                """);
    }
}

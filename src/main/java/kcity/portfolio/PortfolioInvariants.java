package kcity.portfolio;

import kcity.shared.Attestation;
import kcity.shared.WithdrawnRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of the register. */
@Configuration(proxyBeanMethods = false)
class PortfolioInvariants {
    @Bean
    Attestation theRegisterIsAsAdopted() {
        return new Attestation("portfolio", "RegisterAdopted", """
                select 'register/' || version as subject,
                       jsonb_build_object('version', version,
                                          'sha256', encode(sha256(convert_to(content, 'UTF8')), 'hex')) as body
                from portfolio.register
                """);
    }

    @Bean
    Attestation outcomesAreAsRecorded() {
        return new Attestation("portfolio", "OutcomeRecorded", """
                select 'outcome/' || number as subject,
                       jsonb_build_object('project', project, 'kind', kind, 'on', on_date::text, 'what', what, 'source', source,
                                          'amount', coalesce(to_jsonb(amount), '""'::jsonb)) as body
                from portfolio.told_outcome
                """);
    }

    @Bean
    Attestation outcomesAreAsWithdrawn() {
        return new Attestation("portfolio", "OutcomeWithdrawn", WithdrawnRows.attested("portfolio"));
    }
}

package kcity.programme;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of rulebooks and editions. */
@Configuration(proxyBeanMethods = false)
class ProgrammeInvariants {
    @Bean
    Attestation rulebooksAreAsAdopted() {
        return new Attestation("programme", "RulebookAdopted", """
                select 'rulebook/' || edition || '-' || version as subject,
                       jsonb_build_object('edition', edition, 'version', version,
                                          'sha256', encode(sha256(convert_to(content, 'UTF8')), 'hex')) as body
                from programme.rulebook
                """);
    }

    @Bean
    Attestation editionsAreAsPrepared() {
        return new Attestation("programme", "EditionPrepared", """
                select 'edition/' || year as subject, jsonb_build_object('version', version) as body
                from programme.edition
                """);
    }

    @Bean
    Invariant versionsHaveNoGap() {
        return new Invariant("programme", "a version of a rulebook is missing", """
                select edition from programme.rulebook group by edition having max(version) <> count(*)
                """);
    }
}

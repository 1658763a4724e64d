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
                select 'rulebook/' || year || '-' || version as subject,
                       jsonb_build_object('edition', edition, 'version', version,
                                          'sha256', encode(sha256(convert_to(content, 'UTF8')), 'hex')) as body
                from programme.every_rulebook
                """);
    }

    @Bean
    Attestation editionsAreAsPrepared() {
        return new Attestation("programme", "EditionPrepared", """
                select 'edition/' || name as subject, jsonb_build_object('version', version) as body
                from programme.every_edition
                """);
    }

    @Bean
    Invariant versionsHaveNoGap() {
        return new Invariant("programme", "a version of a rulebook is missing", """
                select year from programme.every_rulebook group by year having max(version) <> count(*)
                """);
    }
}

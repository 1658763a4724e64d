package kcity.forms;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of forms in use. */
@Configuration(proxyBeanMethods = false)
class FormInvariants {
    @Bean
    Attestation formsAreAsTakenIntoUse() {
        return new Attestation("forms", "FormTakenIntoUse", """
                select 'form/' || form || '-' || version as subject,
                       jsonb_build_object('form', form, 'version', version, 'sha256', sha256) as body
                from forms.definition
                """);
    }

    @Bean
    Invariant everyFormHasItsHash() {
        return new Invariant("forms", "a form in use is not the text that its hash is of", """
                select form || '-' || version from forms.definition where sha256 <> encode(sha256(convert_to(content, 'UTF8')), 'hex')
                """);
    }

    @Bean
    Invariant versionsOfFormsHaveNoGaps() {
        return new Invariant("forms", "versions of a form have a gap", """
                select form from forms.definition group by form having max(version) <> count(*)
                """);
    }
}

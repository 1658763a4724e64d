package kcity.notification;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of letters. */
@Configuration(proxyBeanMethods = false)
class LetterInvariants {
    @Bean
    Attestation lettersAreAsWritten() {
        return new Attestation("notification", "LettersWritten", """
                select 'letters/' || h.number as subject,
                       jsonb_build_object(
                           'persons', coalesce(jsonb_agg(l.person order by l.person collate "C") filter (where l.number is not null), '[]'),
                           'digest', encode(sha256(convert_to(coalesce(
                               string_agg(l.person || E'\\n' || l.subject || E'\\n' || l.body || E'\\n' || l.link || E'\\n', ''
                                   order by l.person collate "C"), ''), 'UTF8')), 'hex')) as body
                from notification.heard h left join notification.letter l on l.heard = h.number
                where h.done_at is not null
                group by h.number
                """);
    }

    @Bean
    Invariant noLetterBeforeItsTime() {
        return new Invariant("notification", "a letter stands that was never told as written", """
                select 'letter ' || l.number from notification.letter l join notification.heard h on h.number = l.heard
                where h.done_at is null
                """);
    }
}

package kcity.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kcity.shared.Seal;
import kcity.shared.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals of what lets people in: whoever can only write rows opens no session, no link and no account with a password. */
@Configuration(proxyBeanMethods = false)
class Seals {
    private static final String SESSION = "session";
    private static final String LINK = "link";
    private static final String PASSWORD = "password";
    private static final String PROOF = "proof";
    private static final String PASSKEY = "passkey";
    private static final String HALF = "half sign-in";
    private static final String FRESH = "fresh proof";

    static String session(Seal seal, String hash, String person, Instant created, Instant expires) {
        return seal.of(SESSION, hash, person, micros(created), micros(expires));
    }

    static String link(Seal seal, String hash, String person, Instant created, Instant expires) {
        return seal.of(LINK, hash, person, micros(created), micros(expires));
    }

    static String used(Seal seal, String hash, String person, Instant used, String browser) {
        return seal.of("used link", hash, person, micros(used), browser);
    }

    static String proof(Seal seal, String hash, String person, String key, Instant expires, String handedBy) {
        return seal.of(PROOF, hash, person, key, micros(expires), handedBy);
    }

    static String passkey(Seal seal, String person, String credential, String publicKey) {
        return seal.of(PASSKEY, person, credential, publicKey);
    }

    static String half(Seal seal, String hash, String person, Instant expires) {
        return seal.of(HALF, hash, person, micros(expires));
    }

    static String fresh(Seal seal, String session, Instant at) {
        return seal.of(FRESH, session, micros(at));
    }

    static String password(Seal seal, String person, String password) {
        return seal.of(PASSWORD, person, password);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    @Bean
    SealedRows sessionsAreOfOurMaking() {
        return new SealedRows("people", SESSION, """
                select 'session/' || number as subject,
                       array[token_hash, person, (extract(epoch from created_at) * 1000000)::bigint::text,
                             (extract(epoch from expires_at) * 1000000)::bigint::text] as words,
                       seal
                from people.session where ended_at is null
                """);
    }

    @Bean
    SealedRows linksAreOfOurMaking() {
        return new SealedRows("people", LINK, """
                select 'link of person/' || person as subject,
                       array[token_hash, person, (extract(epoch from created_at) * 1000000)::bigint::text,
                             (extract(epoch from expires_at) * 1000000)::bigint::text] as words,
                       seal
                from people.sign_in_link where ended_at is null and used_at is null
                """);
    }

    @Bean
    SealedRows proofsAreOfOurMaking() {
        return new SealedRows("people", PROOF, """
                select 'proof of person/' || person as subject,
                       array[token_hash, person, key, (extract(epoch from expires_at) * 1000000)::bigint::text, handed_by] as words,
                       seal
                from people.proof_link
                """);
    }

    @Bean
    SealedRows passkeysAreOfOurMaking() {
        return new SealedRows("people", PASSKEY, """
                select 'passkey/' || number as subject, array[person, credential, public_key] as words, seal from people.passkey
                """);
    }

    @Bean
    SealedRows halfSignInsAreOfOurMaking() {
        return new SealedRows("people", HALF, """
                select 'half sign-in of person/' || person as subject,
                       array[token_hash, person, (extract(epoch from expires_at) * 1000000)::bigint::text] as words,
                       seal
                from people.half_sign_in
                """);
    }

    @Bean
    SealedRows freshProofsAreOfOurMaking() {
        return new SealedRows("people", FRESH, """
                select 'fresh proof in session/' || s.number as subject,
                       array[f.session, (extract(epoch from f.at) * 1000000)::bigint::text] as words,
                       f.seal
                from people.fresh_proof f join people.session s on s.token_hash = f.session
                """);
    }

    @Bean
    SealedRows passwordsAreOfOurMaking() {
        return new SealedRows("people", PASSWORD, """
                select 'password of person/' || id as subject, array[id, coalesce(password, '')] as words, password_seal as seal
                from people.person where password is not null or password_seal is not null
                """);
    }
}

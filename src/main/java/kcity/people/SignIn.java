package kcity.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import kcity.shared.Actor;
import kcity.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions and the ways into them: e-mail with password, or a one-time link. */
@Component
public class SignIn {
    /** Nobody is signed out while writing: a session lasts two weeks. */
    public static final Duration SESSION = Duration.ofDays(14);

    private static final Duration LINK = Duration.ofDays(7);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FAILURES_ALLOWED = 10;
    private static final String NO_PASSWORD = RegisterPeople.PASSWORDS.encode("nobody has this one");
    private final SecureRandom random = new SecureRandom();
    private final People people;
    private final JdbcClient sql;
    private final Clock clock;

    SignIn(People people, JdbcClient sql, Clock clock) {
        this.people = people;
        this.sql = sql;
        this.clock = clock;
    }

    /** A session's token; what was tried in vain is kept. The same answer, in the same time, whether the address is unknown or the password wrong. */
    @Transactional(noRollbackFor = Refused.class)
    public String withPassword(String email, String password) {
        if (tooManyFailures(email)) {
            throw new Refused("refusal.people.too-many-failures", WINDOW.toMinutes());
        }
        var person = people.byEmail(email);
        var stored = person.flatMap(p -> people.passwordOf(p.id()));
        var right = RegisterPeople.PASSWORDS.matches(password, stored.orElse(NO_PASSWORD));
        if (person.isEmpty() || stored.isEmpty() || !right) {
            sql.sql("insert into people.failed_sign_in (email, at) values (lower(:email), :at)")
                    .param("email", email)
                    .param("at", now())
                    .update();
            throw new Refused("refusal.people.sign-in-wrong");
        }
        return open(person.get().id());
    }

    private boolean tooManyFailures(String email) {
        return sql.sql("select count(*) from people.failed_sign_in where email = lower(:email) and at > :since")
                        .param("email", email)
                        .param("since", Timestamp.from(clock.instant().minus(WINDOW)))
                        .query(Long.class)
                        .single()
                >= FAILURES_ALLOWED;
    }

    /** A new one-time link's token for that person; it works once, for seven days. */
    public String linkFor(Person person) {
        if (people.ended(person.id())) {
            throw new Refused("refusal.people.ended-already");
        }
        var token = token();
        sql.sql(
                        "insert into people.sign_in_link (token_hash, person, created_at, expires_at) values (:hash, :person, :at, :until)")
                .param("hash", hash(token))
                .param("person", person.id())
                .param("at", now())
                .param("until", Timestamp.from(clock.instant().plus(LINK)))
                .update();
        return token;
    }

    /** Whose link it is, while it can still be used. */
    public Optional<Person> ownerOfLink(String token) {
        return sql.sql(
                        "select person from people.sign_in_link where token_hash = :hash and used_at is null and expires_at > :now")
                .param("hash", hash(token))
                .param("now", now())
                .query(String.class)
                .optional()
                .filter(id -> !people.ended(id))
                .flatMap(people::byId);
    }

    /** Links made for that person open nothing any more. */
    void forgetLinks(String person) {
        sql.sql("update people.sign_in_link set used_at = :at where person = :person and used_at is null")
                .param("at", now())
                .param("person", person)
                .update();
    }

    /** Ends every session and every link of that person. */
    void shut(String person) {
        forgetLinks(person);
        sql.sql("update people.session set ended_at = :at where person = :person and ended_at is null")
                .param("at", now())
                .param("person", person)
                .update();
    }

    private void mustBeLetIn(String person) {
        if (people.ended(person)) {
            throw new Refused("refusal.people.access-ended");
        }
    }

    /** Uses the link up, sets a password where one is given, and opens a session. */
    @Transactional
    public String withLink(String token, String newPassword) {
        var person = ownerOfLink(token).orElseThrow(() -> new Refused("refusal.people.link-used"));
        if (!newPassword.isEmpty()) {
            if (newPassword.length() < Registration.SHORTEST_PASSWORD) {
                throw new Refused(java.util.List.of(Refused.Reason.at(
                        "password", "refusal.people.password-short", Registration.SHORTEST_PASSWORD)));
            }
            people.setPassword(person.id(), RegisterPeople.PASSWORDS.encode(newPassword));
        }
        var used = sql.sql("update people.sign_in_link set used_at = :at where token_hash = :hash and used_at is null")
                .param("at", now())
                .param("hash", hash(token))
                .update();
        if (used != 1) {
            throw new Refused("refusal.people.link-used");
        }
        return open(person.id());
    }

    /** Opens a session for somebody who just registered. */
    @Transactional
    public String open(String person) {
        people.lock(person);
        mustBeLetIn(person);
        var token = token();
        sql.sql(
                        "insert into people.session (token_hash, person, created_at, expires_at) values (:hash, :person, :at, :until)")
                .param("hash", hash(token))
                .param("person", person)
                .param("at", now())
                .param("until", Timestamp.from(clock.instant().plus(SESSION)))
                .update();
        return token;
    }

    public Optional<Actor> actorOf(String token) {
        return sql.sql(
                        "select person from people.session where token_hash = :hash and ended_at is null and expires_at > :now")
                .param("hash", hash(token))
                .param("now", now())
                .query(String.class)
                .optional()
                .flatMap(people::byId)
                .map(Person::actor);
    }

    public void end(String token) {
        sql.sql("update people.session set ended_at = :at where token_hash = :hash and ended_at is null")
                .param("at", now())
                .param("hash", hash(token))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String token() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

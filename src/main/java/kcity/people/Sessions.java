package kcity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcity.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sessions. */
@Component
class Sessions {
    /** How finely it is kept when a session was last used, so that reading pages writes little. */
    private static final Duration GRAIN = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final Seal seal;
    private final Clock clock;

    Sessions(JdbcClient sql, Seal seal, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.clock = clock;
    }

    private record Open(Person person, Instant created, Instant expires, Instant lastSeen, String seal) {}

    String open(String person, Client client) {
        var token = Token.fresh();
        var now = clock.instant();
        sql.sql("""
                insert into people.session (token_hash, person, created_at, last_seen_at, expires_at, source, agent, seal)
                values (:hash, :person, :at, :at, :until, :source, :agent, :seal)
                """)
                .param("hash", Token.hash(token))
                .param("person", person)
                .param("at", at(now))
                .param("until", at(now.plus(SignIn.SESSION)))
                .param("seal", Seals.session(seal, Token.hash(token), person, now, now.plus(SignIn.SESSION)))
                .param("source", client.source())
                .param("agent", client.agent())
                .update();
        remember(person, client);
        return token;
    }

    private void remember(String person, Client client) {
        if (!client.browser().isEmpty()) {
            sql.sql("""
                    insert into people.known_browser (browser, person, source, last_at) values (:browser, :person, :source, :at)
                    on conflict (browser, person) do update set source = excluded.source, last_at = excluded.last_at
                    """)
                    .param("browser", client.browserHash())
                    .param("person", person)
                    .param("source", client.source())
                    .param("at", at(clock.instant()))
                    .update();
        }
    }

    /** Whose session it is, as long as it is open and of our making; that it was used is kept. */
    Optional<Person> person(String token) {
        var hash = Token.hash(token);
        var now = clock.instant();
        var found = open(hash, now)
                .filter(open -> open.seal()
                        .equals(Seals.session(seal, hash, open.person().id(), open.created(), open.expires())));
        found.filter(open -> open.lastSeen().plus(GRAIN).isBefore(now))
                .ifPresent(open -> sql.sql("update people.session set last_seen_at = :at where token_hash = :hash")
                        .param("at", at(now))
                        .param("hash", hash)
                        .update());
        return found.map(Open::person);
    }

    private Optional<Open> open(String hash, Instant now) {
        return sql.sql("select s.created_at, s.expires_at, s.last_seen_at, s.seal, " + People.COLUMNS + """
                from people.session s join people.person p on p.id = s.person
                where s.token_hash = :hash and s.ended_at is null and s.expires_at > :now and s.last_seen_at > :idle
                """)
                .param("hash", hash)
                .param("now", at(now))
                .param("idle", at(now.minus(SignIn.IDLE)))
                .query((row, n) -> new Open(
                        People.person(row),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getString("seal")))
                .optional();
    }

    private Timestamp idle() {
        return at(clock.instant().minus(SignIn.IDLE));
    }

    /** Newest use first. */
    List<Device> of(String person, String token) {
        return sql.sql("""
                select number, created_at, last_seen_at, source, agent, token_hash = :hash as this_one
                from people.session
                where person = :person and ended_at is null and expires_at > :now and last_seen_at > :idle
                order by token_hash = :hash desc, last_seen_at desc, number desc
                """)
                .param("hash", Token.hash(token))
                .param("person", person)
                .param("now", at(clock.instant()))
                .param("idle", idle())
                .query((row, n) -> new Device(
                        row.getLong("number"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getString("source"),
                        row.getString("agent"),
                        row.getBoolean("this_one")))
                .list();
    }

    void end(String token) {
        sql.sql("update people.session set ended_at = :at, seal = '' where token_hash = :hash and ended_at is null")
                .param("at", at(clock.instant()))
                .param("hash", Token.hash(token))
                .update();
    }

    boolean end(String person, long number) {
        return sql.sql("""
                        update people.session set ended_at = :at, seal = ''
                        where number = :number and person = :person and ended_at is null
                        """)
                        .param("at", at(clock.instant()))
                        .param("number", number)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** All but that one, and all that are half open; a token of nobody's for really all. */
    void endAllBut(String person, String token) {
        sql.sql("""
                update people.session set ended_at = :at, seal = ''
                where person = :person and token_hash <> :hash and ended_at is null
                """)
                .param("at", at(clock.instant()))
                .param("person", person)
                .param("hash", Token.hash(token))
                .update();
        sql.sql("delete from people.half_sign_in where person = :person")
                .param("person", person)
                .update();
    }

    /** When the owner of that session last showed to be the owner: by coming in, or anew since. Empty where there is none, or what is kept is not of our making. */
    Optional<Instant> provedAt(String token) {
        var hash = Token.hash(token);
        return sql.sql("""
                select s.created_at, f.at, f.seal from people.session s left join people.fresh_proof f on f.session = s.token_hash
                where s.token_hash = :hash and s.ended_at is null
                """)
                .param("hash", hash)
                .query((row, n) -> {
                    var anew = row.getTimestamp("at");
                    return anew != null && row.getString("seal").equals(Seals.fresh(seal, hash, anew.toInstant()))
                            ? anew.toInstant()
                            : row.getTimestamp("created_at").toInstant();
                })
                .optional();
    }

    void proved(String token, Instant now) {
        sql.sql("""
                insert into people.fresh_proof (session, at, seal) values (:session, :at, :seal)
                on conflict (session) do update set at = excluded.at, seal = excluded.seal
                """)
                .param("session", Token.hash(token))
                .param("at", at(now))
                .param("seal", Seals.fresh(seal, Token.hash(token), now))
                .update();
    }

    /** Whether that person was ever signed in. */
    boolean any(String person) {
        return sql.sql("select exists (select from people.session where person = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Ids of those of them who were ever signed in. */
    Set<String> whoCame(Set<String> persons) {
        return persons.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("select distinct person from people.session where person in (:persons)")
                        .param("persons", persons)
                        .query(String.class)
                        .list());
    }

    /** Those of them whose access has ended. */
    Set<String> whoEnded(Set<String> persons) {
        return persons.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("select person from people.access where ended and person in (:persons)")
                        .param("persons", persons)
                        .query(String.class)
                        .list());
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}

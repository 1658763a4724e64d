package kcity.people;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kcity.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of those who have shown the first factor and not the second. None of them opens anything but the next step. */
@Component
class HalfSignIns {
    private static final Duration LASTS = Duration.ofMinutes(30);
    private final JdbcClient sql;
    private final Seal seal;

    HalfSignIns(JdbcClient sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    private record Half(String person, Instant expires, String seal) {}

    String open(String person, Instant at) {
        sql.sql("delete from people.half_sign_in where expires_at < :now")
                .param("now", Timestamp.from(at))
                .update();
        var token = Token.fresh();
        sql.sql("""
                insert into people.half_sign_in (token_hash, person, expires_at, seal) values (:hash, :person, :until, :seal)
                """)
                .param("hash", Token.hash(token))
                .param("person", person)
                .param("until", Timestamp.from(at.plus(LASTS)))
                .param("seal", Seals.half(seal, Token.hash(token), person, at.plus(LASTS)))
                .update();
        return token;
    }

    /** Whose it is, as long as it lasts and is of our making. */
    Optional<String> person(String token, Instant at) {
        var hash = Token.hash(token);
        return sql.sql("""
                select person, expires_at, seal from people.half_sign_in where token_hash = :hash and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(at))
                .query((row, n) -> new Half(
                        row.getString("person"), row.getTimestamp("expires_at").toInstant(), row.getString("seal")))
                .optional()
                .filter(half -> half.seal().equals(Seals.half(seal, hash, half.person(), half.expires())))
                .map(Half::person);
    }

    /** Whether it was still there to be used. */
    boolean use(String token) {
        return sql.sql("delete from people.half_sign_in where token_hash = :hash")
                        .param("hash", Token.hash(token))
                        .update()
                == 1;
    }
}

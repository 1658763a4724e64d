package kcity.people;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import kcity.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a passkey has to answer: of our making, for one purpose, for a quarter of an hour, and once. Nothing is kept before it was answered, as pages that
 * ask are opened by anybody.
 */
@Component
class Challenges {
    private static final Duration LASTS = Duration.ofMinutes(15);
    private final JdbcClient sql;
    private final Seal seal;

    Challenges(JdbcClient sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /** @param about whose it is, and in which session; "" where nobody is signed in */
    String fresh(String purpose, String about, Instant at) {
        var until = at.plus(LASTS).getEpochSecond();
        var nonce = Token.fresh();
        return nonce + "." + until + "." + seal(purpose, about, nonce, Long.toString(until));
    }

    private String seal(String purpose, String about, String nonce, String until) {
        return seal.of("challenge of a passkey", purpose, about, nonce, until);
    }

    /** Whether it is such a one and was not answered before; from now on it was. */
    boolean take(byte[] answered, String purpose, String about, Instant at) {
        var parts = new String(answered, StandardCharsets.US_ASCII).split("\\.", -1);
        return parts.length == 3
                && parts[1].matches("[0-9]{1,12}")
                && seal.fits(parts[2], "challenge of a passkey", purpose, about, parts[0], parts[1])
                && take(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])), at);
    }

    private boolean take(String nonce, Instant until, Instant at) {
        sql.sql("delete from people.answered_challenge where expires_at < :now")
                .param("now", Timestamp.from(at))
                .update();
        return at.isBefore(until)
                && sql.sql("""
                                insert into people.answered_challenge (hash, expires_at) values (:hash, :until)
                                on conflict do nothing
                                """)
                                .param("hash", Token.hash(nonce))
                                .param("until", Timestamp.from(until))
                                .update()
                        == 1;
    }
}

package kcity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import kcity.shared.EmailAddress;
import kcity.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords, without ever shutting an owner out. Tries count by address and place together; the place is a browser from
 * which that person has signed in before, or else the network. Five are free, then each must wait twice as long as the one before, up to a quarter of
 * an hour. Where one address is tried from many networks, networks that its owner never came from must wait, or use a link sent to the mailbox.
 * Nothing here depends on whether there is such an account.
 */
@Component
class FailedTries {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final int OF_ONE_SOURCE = 100;
    private static final Duration OF_ALL = Duration.ofMinutes(15);
    private final People people;
    private final JdbcClient sql;
    private final Clock clock;

    FailedTries(People people, JdbcClient sql, Clock clock) {
        this.people = people;
        this.sql = sql;
        this.clock = clock;
    }

    /** What is guessed. Six digits are few: of them less is free for a day from unknown networks, whether the password was right or not. */
    private enum Guess {
        PASSWORD(30, OF_ALL, "refusal.people.wait", "refusal.people.wait-elsewhere"),
        CODE(20, MEMORY, "refusal.people.wait-code", "refusal.people.wait-code");

        private final int ofOneAddress;
        private final Duration within;
        private final String wait;
        private final String waitElsewhere;

        Guess(int ofOneAddress, Duration within, String wait, String waitElsewhere) {
            this.ofOneAddress = ofOneAddress;
            this.within = within;
            this.wait = wait;
            this.waitElsewhere = waitElsewhere;
        }
    }

    /** Tries of one address from one place. */
    record Place(String id, String address, String source, boolean knownBrowser, boolean knownSource) {}

    private record Tried(long times, Instant last) {
        private static Tried of(ResultSet row) throws SQLException {
            var last = row.getTimestamp("last");
            return new Tried(row.getLong("times"), last == null ? Instant.EPOCH : last.toInstant());
        }
    }

    /** Counts the try as failed before its password is looked at, so that many at once are many; refuses it where it comes too soon. */
    @Transactional
    public Place begin(Client client, String email) {
        var address = EmailAddress.read(email)
                .map(EmailAddress::key)
                .orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
        var person = people.byEmail(email).map(Person::id).orElse("");
        return begin(Guess.PASSWORD, place(client, address, person));
    }

    /** The same for a code of somebody's second factor, whose tries are counted by themselves: a right password forgets none of them. */
    @Transactional
    public Place beginCode(Client client, String person) {
        return begin(Guess.CODE, place(client, "code of " + person, person));
    }

    private Place begin(Guess guess, Place place) {
        sql.sql("select pg_advisory_xact_lock(hashtext(:place))")
                .param("place", "failed_try/" + place.id())
                .query((row, n) -> "")
                .list();
        mustNotCome(before(freely(place.id())), clock.instant(), guess.wait);
        if (!place.knownBrowser()) {
            mustNotCome(pause("source", place.source(), OF_ONE_SOURCE, OF_ALL), clock.instant(), guess.wait);
        }
        if (!place.knownBrowser() && !place.knownSource()) {
            mustNotCome(
                    pause("address", place.address(), guess.ofOneAddress, guess.within),
                    clock.instant(),
                    guess.waitElsewhere);
        }
        count(place);
        return place;
    }

    private Place place(Client client, String guessed, String person) {
        var address = Token.hash(guessed);
        var browser = client.browserHash();
        var known = sql.sql("""
                        select coalesce(bool_or(browser = :browser), false) as browser,
                               coalesce(bool_or(source = :source), false) as source
                        from people.known_browser where person = :person
                        """)
                .param("browser", browser)
                .param("source", client.source())
                .param("person", person)
                .query((row, n) -> new boolean[] {row.getBoolean("browser"), row.getBoolean("source")})
                .single();
        var where = known[0] ? "browser/" + browser : "source/" + client.source();
        return new Place(address + "/" + where, address, client.source(), known[0], known[1]);
    }

    private Tried freely(String place) {
        return Objects.requireNonNull(sql.sql(
                        "select count(*) as times, max(at) as last from people.failed_try where place = :place and at > :since")
                .param("place", place)
                .param("since", Timestamp.from(clock.instant().minus(MEMORY)))
                .query((row, n) -> Tried.of(row))
                .single());
    }

    private static Instant before(Tried tried) {
        if (tried.times() < FREE) {
            return Instant.EPOCH;
        }
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(10, tried.times() - FREE));
        return tried.last().plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
    }

    /** Until when what came from all places of a kind is too much; known browsers' own tries are not among them. */
    private Instant pause(String column, String value, int most, Duration within) {
        var last = sql.sql("select at from people.failed_try where " + column
                        + " = :value and not known and at > :since order by at desc offset :most limit 1")
                .param("value", value)
                .param("since", Timestamp.from(clock.instant().minus(within)))
                .param("most", most - 1)
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .optional();
        return last.map(at -> at.plus(within)).orElse(Instant.EPOCH);
    }

    private static void mustNotCome(Instant until, Instant now, String otherwise) {
        if (now.isBefore(until)) {
            throw new Refused(otherwise, until);
        }
    }

    private void count(Place place) {
        sql.sql("delete from people.failed_try where at < :since")
                .param("since", Timestamp.from(clock.instant().minus(MEMORY)))
                .update();
        sql.sql("""
                insert into people.failed_try (place, address, source, known, at)
                values (:place, :address, :source, :known, :at)
                """)
                .param("place", place.id())
                .param("address", place.address())
                .param("source", place.source())
                .param("known", place.knownBrowser())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The password, or the code, was right. */
    void forget(Place place) {
        sql.sql("delete from people.failed_try where place = :place")
                .param("place", place.id())
                .update();
    }
}

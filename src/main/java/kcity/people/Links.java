package kcity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.shared.Seal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links: each ends the older ones of its person, and making one is a fact. */
@Component
class Links {
    /** The same browser may use its link once more within that time: a second click is no second visit. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Mailboxes mailboxes;
    private final JdbcClient sql;
    private final Seal seal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Links(Mailboxes mailboxes, JdbcClient sql, Seal seal, ApplicationEventPublisher facts, Clock clock) {
        this.mailboxes = mailboxes;
        this.sql = sql;
        this.seal = seal;
        this.facts = facts;
        this.clock = clock;
    }

    /** The new link's token. */
    String make(Actor actor, Person person, SignInLinkMade.Way way, Duration lasting) {
        var act = Act.of(actor, clock);
        forget(person.id(), act.at());
        var token = Token.fresh();
        sql.sql("""
                insert into people.sign_in_link (token_hash, person, created_at, expires_at, way, seal)
                values (:hash, :person, :at, :until, :way, :seal)
                """)
                .param("hash", Token.hash(token))
                .param("person", person.id())
                .param("at", Timestamp.from(act.at()))
                .param("until", Timestamp.from(act.at().plus(lasting)))
                .param(
                        "seal",
                        Seals.link(
                                seal,
                                Token.hash(token),
                                person.id(),
                                act.at(),
                                act.at().plus(lasting)))
                .param("way", way.name())
                .update();
        facts.publishEvent(new SignInLinkMade(new Reference("person", person.id()), act, way));
        return token;
    }

    /** Links made for that person open nothing any more. */
    void forget(String person, Instant at) {
        sql.sql("""
                update people.sign_in_link set ended_at = :at, seal = ''
                where person = :person and used_at is null and ended_at is null
                """).param("at", Timestamp.from(at)).param("person", person).update();
    }

    private record Open(String person, Instant created, Instant expires, String seal) {}

    /** Whose link it is, as long as nobody used it and it is of our making. */
    Optional<String> owner(String token, Instant at) {
        return sql.sql("""
                select person, created_at, expires_at, seal from people.sign_in_link
                where token_hash = :hash and used_at is null and ended_at is null and expires_at > :now
                """)
                .param("hash", Token.hash(token))
                .param("now", Timestamp.from(at))
                .query((row, n) -> new Open(
                        row.getString("person"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getString("seal")))
                .optional()
                .filter(open -> open.seal()
                        .equals(Seals.link(seal, Token.hash(token), open.person(), open.created(), open.expires())))
                .map(Open::person);
    }

    private record Used(String person, Instant at, String seal) {}

    /** Whose link it was, for the browser that used it just before. */
    Optional<String> ownerAgain(String token, Client client, Instant at) {
        return sql.sql("""
                select person, used_at, seal from people.sign_in_link
                where token_hash = :hash and used_at > :since and ended_at is null and used_by <> '' and used_by = :browser
                """)
                .param("hash", Token.hash(token))
                .param("since", Timestamp.from(at.minus(AGAIN)))
                .param("browser", client.browserHash())
                .query((row, n) -> new Used(
                        row.getString("person"), row.getTimestamp("used_at").toInstant(), row.getString("seal")))
                .optional()
                .filter(used -> used.seal()
                        .equals(Seals.used(seal, Token.hash(token), used.person(), used.at(), client.browserHash())))
                .map(Used::person);
    }

    private record Opened(String person, String way) {}

    /** Whether it was still to be used, and now is. One that came by mail and was shown to nobody proves the mailbox too. */
    boolean use(String token, Client client, Instant at) {
        var owner = owner(token, at);
        if (owner.isEmpty()) {
            return false;
        }
        var used = sql.sql("""
                        update people.sign_in_link set used_at = :at, used_by = :browser, seal = :seal
                        where token_hash = :hash and used_at is null and ended_at is null
                        returning person, way
                        """)
                .param("at", Timestamp.from(at))
                .param("seal", Seals.used(seal, Token.hash(token), owner.get(), at, client.browserHash()))
                .param("browser", client.browserHash())
                .param("hash", Token.hash(token))
                .query(Opened.class)
                .optional();
        used.filter(link -> link.way().equals(SignInLinkMade.Way.MAILED.name()))
                .ifPresent(link -> prove(link, new Act(Actor.SYSTEM, at)));
        return used.isPresent();
    }

    private void prove(Opened link, Act act) {
        if (mailboxes.proveByMail(link.person(), act.at())) {
            facts.publishEvent(new MailboxProven(new Reference("person", link.person()), act, ""));
        }
    }
}

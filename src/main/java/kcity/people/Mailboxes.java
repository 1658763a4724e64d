package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kcity.shared.EmailAddress;
import kcity.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of mailboxes: whose they are, and that they were proven to be. */
@Component
class Mailboxes {
    private final JdbcClient sql;
    private final Seal seal;

    Mailboxes(JdbcClient sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /** What a link proves, and who sent it on; "" where it left by mail. */
    record Proof(String person, String key, String handedBy) {}

    /** Also of what was taken as an address before there was a rule of form: it is compared as it was typed. */
    static String key(String typed) {
        return EmailAddress.read(typed)
                .map(EmailAddress::key)
                .orElseGet(() -> typed.strip().toLowerCase(Locale.ROOT));
    }

    void add(Person person) {
        sql.sql("insert into people.mailbox (person, key) values (:person, :key)")
                .param("person", person.id())
                .param("key", key(person.email()))
                .update();
    }

    /** From now on the address is nobody's. */
    void free(String person) {
        sql.sql("delete from people.mailbox where person = :person")
                .param("person", person)
                .update();
    }

    /** Whether the address is the person's again, as it is where it was never freed; not where it is another's now. */
    boolean claim(Person person) {
        sql.sql("insert into people.mailbox (person, key) values (:person, :key) on conflict do nothing")
                .param("person", person.id())
                .param("key", key(person.email()))
                .update();
        return sql.sql("select exists (select from people.mailbox where person = :person)")
                .param("person", person.id())
                .query(Boolean.class)
                .single();
    }

    /** The key of the person's mailbox, if it was proven to be the person's. */
    Optional<String> proven(String person) {
        return sql.sql("""
                select m.key from people.mailbox m join people.proven_mailbox p on p.person = m.person and p.key = m.key
                where m.person = :person
                """).param("person", person).query(String.class).optional();
    }

    void addLink(String hash, Person person, String handedBy, Instant at, Instant until) {
        sql.sql("""
                insert into people.proof_link (token_hash, person, key, created_at, expires_at, handed_by, seal)
                values (:hash, :person, :key, :at, :until, :by, :seal)
                """)
                .param("hash", hash)
                .param("person", person.id())
                .param("key", key(person.email()))
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .param("by", handedBy)
                .param("seal", Seals.proof(seal, hash, person.id(), key(person.email()), until, handedBy))
                .update();
    }

    /** Mailed to that person since then. */
    long mailedSince(String person, Instant since) {
        return sql.sql(
                        "select count(*) from people.proof_link where person = :person and handed_by = '' and created_at > :since")
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** Whether it is the mailbox that stands for the person now. */
    boolean isOwn(Proof proof) {
        return sql.sql("select exists (select from people.mailbox where person = :person and key = :key)")
                .param("person", proof.person())
                .param("key", proof.key())
                .query(Boolean.class)
                .single();
    }

    private record Sent(Proof proof, Instant until, String seal) {}

    /** One that bears our seal: a row put in by SQL proves nothing. */
    Optional<Proof> find(String hash, Instant now) {
        return sql.sql("""
                select l.person, l.key, l.handed_by, l.expires_at, l.seal from people.proof_link l
                where l.token_hash = :hash and l.expires_at > :now
                  and (exists (select from people.mailbox m where m.person = l.person and m.key = l.key)
                       or exists (select from people.wished_address w where w.person = l.person and w.key = l.key))
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Sent(
                        new Proof(row.getString("person"), row.getString("key"), row.getString("handed_by")),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getString("seal")))
                .optional()
                .filter(sent -> sent.seal()
                        .equals(Seals.proof(
                                seal,
                                hash,
                                sent.proof().person(),
                                sent.proof().key(),
                                sent.until(),
                                sent.proof().handedBy())))
                .map(Sent::proof);
    }

    /** The person used what was mailed to the mailbox as it is now. */
    boolean proveByMail(String person, Instant at) {
        return sql.sql("select key from people.mailbox where person = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .filter(key -> prove(new Proof(person, key, ""), at))
                .isPresent();
    }

    /** Whether it was not proven before. */
    boolean prove(Proof proof, Instant at) {
        return sql.sql("""
                        insert into people.proven_mailbox as p (person, key, proven_at, handed_by)
                        values (:person, :key, :at, :by)
                        on conflict (person) do update
                        set key = excluded.key, proven_at = excluded.proven_at, handed_by = excluded.handed_by
                        where p.key <> excluded.key
                        """)
                        .param("person", proof.person())
                        .param("key", proof.key())
                        .param("at", Timestamp.from(at))
                        .param("by", proof.handedBy())
                        .update()
                == 1;
    }
}

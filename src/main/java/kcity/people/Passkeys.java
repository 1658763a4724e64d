package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of passkeys: only public halves, each with a seal. */
@Component
class Passkeys {
    private final JdbcClient sql;
    private final Seal seal;

    Passkeys(JdbcClient sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /** A passkey whose seal fits. */
    record Known(long number, String person, String publicKey, long counter) {}

    private record Row(Known known, String seal) {}

    List<Passkey> of(String person) {
        return sql.sql("""
                select p.number, p.credential, p.name, p.added_at, u.last_at
                from people.passkey p join people.passkey_use u on u.passkey = p.number
                where p.person = :person order by p.number
                """)
                .param("person", person)
                .query((row, n) -> new Passkey(
                        row.getLong("number"),
                        row.getString("credential"),
                        row.getString("name"),
                        row.getTimestamp("added_at").toInstant(),
                        row.getTimestamp("last_at").toInstant()))
                .list();
    }

    Optional<Known> find(String credential) {
        return sql.sql("""
                select p.number, p.person, p.public_key, p.seal, u.counter
                from people.passkey p join people.passkey_use u on u.passkey = p.number
                where p.credential = :credential
                """)
                .param("credential", credential)
                .query((row, n) -> new Row(
                        new Known(
                                row.getLong("number"),
                                row.getString("person"),
                                row.getString("public_key"),
                                row.getLong("counter")),
                        row.getString("seal")))
                .optional()
                .filter(row -> row.seal()
                        .equals(Seals.passkey(
                                seal,
                                row.known().person(),
                                credential,
                                row.known().publicKey())))
                .map(Row::known);
    }

    void add(String person, String credential, String publicKey, String name, long counter, Instant at) {
        var number = sql.sql("""
                        insert into people.passkey (person, credential, public_key, name, added_at, seal)
                        values (:person, :credential, :key, :name, :at, :seal) returning number
                        """)
                .param("person", person)
                .param("credential", credential)
                .param("key", publicKey)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .param("seal", Seals.passkey(seal, person, credential, publicKey))
                .query(Long.class)
                .single();
        sql.sql("insert into people.passkey_use (passkey, counter, last_at) values (:number, :counter, :at)")
                .param("number", number)
                .param("counter", counter)
                .param("at", Timestamp.from(at))
                .update();
    }

    void used(long number, long counter, Instant at) {
        sql.sql("update people.passkey_use set counter = :counter, last_at = :at where passkey = :number")
                .param("counter", counter)
                .param("at", Timestamp.from(at))
                .param("number", number)
                .update();
    }

    /** The name of the person's own that is gone now; empty where there was none. */
    Optional<String> remove(String person, long number) {
        return sql.sql("delete from people.passkey where person = :person and number = :number returning name")
                .param("person", person)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void removeAll(String person) {
        sql.sql("delete from people.passkey where person = :person")
                .param("person", person)
                .update();
    }
}

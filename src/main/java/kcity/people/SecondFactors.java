package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of second factors. Of secrets and recovery codes none can be read out of them. */
@Component
class SecondFactors {
    private static final int SECRET = 20;
    private final JdbcClient sql;
    private final Seal seal;

    SecondFactors(JdbcClient sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /** The secret that belongs to that number; another for each person and number, and none without the installation's key. */
    FactorSecret secret(String person, String number) {
        var made = Base64.getUrlDecoder().decode(seal.of("secret of one-time codes", person, number));
        return new FactorSecret(Arrays.copyOf(made, SECRET));
    }

    /** The number that is offered in that session, the same for as long as no factor is set. */
    String offered(String person, String token) {
        return seal.of(
                "number of a second factor",
                person,
                Token.hash(token),
                number(person).orElse(""));
    }

    boolean has(String person) {
        return number(person).isPresent();
    }

    Optional<FactorSecret> of(String person) {
        return number(person).map(number -> secret(person, number));
    }

    private Optional<String> number(String person) {
        return sql.sql("select number from people.second_factor where person = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    Optional<Instant> since(String person) {
        return sql.sql("select set_at from people.second_factor where person = :person")
                .param("person", person)
                .query((row, n) -> row.getTimestamp("set_at").toInstant())
                .optional();
    }

    void set(String person, String number, Instant at) {
        sql.sql("""
                insert into people.second_factor (person, number, set_at) values (:person, :number, :at)
                on conflict (person) do update set number = excluded.number, set_at = excluded.set_at
                """)
                .param("person", person)
                .param("number", number)
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(String person) {
        Stream.of("second_factor", "recovery_code", "counted_code")
                .forEach(table -> sql.sql("delete from people." + table + " where person = :person")
                        .param("person", person)
                        .update());
    }

    /** Whether no code of that step or a later one was taken yet; from now on one was. */
    boolean count(String person, long step) {
        return sql.sql("""
                        insert into people.counted_code as c (person, step) values (:person, :step)
                        on conflict (person) do update set step = excluded.step where c.step < excluded.step
                        """).param("person", person).param("step", step).update() == 1;
    }

    /** Ten new recovery codes, as they are shown once; the ones before are worth nothing any more. */
    List<String> freshCodes(String person) {
        sql.sql("delete from people.recovery_code where person = :person")
                .param("person", person)
                .update();
        var codes =
                Stream.generate(RecoveryCode::fresh).limit(RecoveryCode.MANY).toList();
        codes.forEach(code -> sql.sql("insert into people.recovery_code (hash, person) values (:hash, :person)")
                .param("hash", hash(person, code))
                .param("person", person)
                .update());
        return codes;
    }

    /** Whether it was one of the person's recovery codes; from now on it is none. */
    boolean use(String person, String typed) {
        return sql.sql("delete from people.recovery_code where person = :person and hash = :hash")
                        .param("person", person)
                        .param("hash", hash(person, typed))
                        .update()
                == 1;
    }

    private String hash(String person, String code) {
        return seal.of("recovery code", person, RecoveryCode.plain(code));
    }

    int codesLeft(String person) {
        return sql.sql("select count(*) from people.recovery_code where person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }
}

package kcity.people;

import java.util.Optional;
import kcity.shared.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of passwords: a hash with its seal. */
@Component
class KeptPasswords {
    private final JdbcClient sql;
    private final Seal seal;

    KeptPasswords(JdbcClient sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    private record Kept(String password, @Nullable String seal) {}

    /** What is kept of a password; none where it is not of our making. */
    Optional<String> of(String id) {
        return sql.sql("select password, password_seal from people.person where id = :id and password is not null")
                .param("id", id)
                .query((row, n) -> new Kept(row.getString("password"), row.getString("password_seal")))
                .optional()
                .filter(kept -> Seals.password(seal, id, kept.password()).equals(kept.seal()))
                .map(Kept::password);
    }

    void set(String person, String hash) {
        sql.sql("update people.person set password = :hash, password_seal = :seal where id = :id")
                .param("seal", Seals.password(seal, person, hash))
                .param("hash", hash)
                .param("id", person)
                .update();
    }

    /** Unless it was changed meanwhile. */
    void replace(String person, String until, String hash) {
        sql.sql("update people.person set password = :hash, password_seal = :seal where id = :id and password = :until")
                .param("seal", Seals.password(seal, person, hash))
                .param("hash", hash)
                .param("id", person)
                .param("until", until)
                .update();
    }
}

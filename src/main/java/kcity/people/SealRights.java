package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kcity.shared.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals what an older build let people in by, once: before this installation has a key. */
@Component
public class SealRights {
    private final JdbcClient sql;
    private final Seal seal;

    SealRights(JdbcClient sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    private record Password(String person, String password) {}

    private record Way(String hash, String person, Timestamp created, Timestamp expires) {
        Instant from() {
            return created.toInstant();
        }

        Instant until() {
            return expires.toInstant();
        }
    }

    /** Before all else at a start. */
    @Transactional
    public void arrive() {
        if (seal.begins()) {
            passwords();
            open("session", "ended_at is null")
                    .forEach(way -> keep(
                            "session", way, Seals.session(seal, way.hash(), way.person(), way.from(), way.until())));
            open("sign_in_link", "ended_at is null and used_at is null")
                    .forEach(way -> keep(
                            "sign_in_link", way, Seals.link(seal, way.hash(), way.person(), way.from(), way.until())));
        }
    }

    private void passwords() {
        sql.sql("select id as person, password from people.person where password is not null")
                .query(Password.class)
                .list()
                .forEach(had -> sql.sql("update people.person set password_seal = :seal where id = :person")
                        .param("seal", Seals.password(seal, had.person(), had.password()))
                        .param("person", had.person())
                        .update());
    }

    private List<Way> open(String table, String condition) {
        return sql.sql("select token_hash as hash, person, created_at as created, expires_at as expires from people."
                        + table + " where " + condition)
                .query(Way.class)
                .list();
    }

    private void keep(String table, Way way, String made) {
        sql.sql("update people." + table + " set seal = :seal where token_hash = :hash")
                .param("seal", made)
                .param("hash", way.hash())
                .update();
    }
}

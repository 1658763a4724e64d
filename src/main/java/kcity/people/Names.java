package kcity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.shared.Act;
import kcity.shared.Sameness;
import kcity.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of names that were put right. */
@Component
class Names {
    private final JdbcClient sql;

    Names(JdbcClient sql) {
        this.sql = sql;
    }

    /** The number of the correction. */
    int correct(Person person, String name, String reason, Act act) {
        sql.sql("update people.person set name = :name where id = :id")
                .param("name", name)
                .param("id", person.id())
                .update();
        return sql.sql("""
                insert into people.name_correction (person, number, was, name, reason, made_at, made_by)
                select :person, 1 + count(*), :was, :name, :reason, :at, :by
                from people.name_correction where person = :person
                returning number
                """)
                .param("person", person.id())
                .param("was", person.name())
                .param("name", name)
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .query(Integer.class)
                .single();
    }

    /** The number of the correction; the keys by which bodies are compared follow the name. */
    int correct(Organisation body, Text name, String reason, Act act) {
        sql.sql("update people.organisation set name_ko = :ko, name_en = :en where id = :id")
                .param("ko", name.ko())
                .param("en", name.en())
                .param("id", body.id())
                .update();
        sql.sql("delete from people.organisation_key where organisation = :id")
                .param("id", body.id())
                .update();
        addKeys(body.id(), name);
        return sql.sql("""
                insert into people.body_correction (organisation, number, was_ko, was_en, name_ko, name_en, reason, made_at, made_by)
                select :id, 1 + count(*), :wasKo, :wasEn, :ko, :en, :reason, :at, :by
                from people.body_correction where organisation = :id
                returning number
                """)
                .param("id", body.id())
                .param("wasKo", body.name().ko())
                .param("wasEn", body.name().en())
                .param("ko", name.ko())
                .param("en", name.en())
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .query(Integer.class)
                .single();
    }

    void addKeys(String body, Text name) {
        Stream.of(name.ko(), name.en())
                .map(Sameness::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(key -> sql.sql("insert into people.organisation_key (organisation, key) values (:id, :key)")
                        .param("id", body)
                        .param("key", key)
                        .update());
    }

    /** Oldest first. */
    List<EarlierName> ofPerson(String id) {
        return sql.sql("""
                select was as ko, was as en, reason, made_at, made_by from people.name_correction
                where person = :id order by number
                """).param("id", id).query((row, n) -> earlier(row)).list();
    }

    /** Oldest first. */
    List<EarlierName> ofBody(String id) {
        return sql.sql("""
                select was_ko as ko, was_en as en, reason, made_at, made_by from people.body_correction
                where organisation = :id order by number
                """).param("id", id).query((row, n) -> earlier(row)).list();
    }

    private static EarlierName earlier(ResultSet row) throws SQLException {
        return new EarlierName(
                new Text(row.getString("ko"), row.getString("en")),
                row.getString("reason"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }

    /** The name that a body bore at that instant, where it bears another now. */
    Optional<Text> ofBodyAt(String id, Instant at) {
        return ofBody(id).stream()
                .filter(earlier -> earlier.at().isAfter(at))
                .map(EarlierName::name)
                .findFirst();
    }
}

package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.shared.CountryCode;
import kcity.shared.Sameness;
import kcity.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of bodies. */
@Component
class Organisations {
    private final JdbcClient sql;

    Organisations(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whoever says who or what is the same, or gives a body a name, does so one after the other. */
    void lockNames() {
        sql.sql("select pg_advisory_xact_lock(hashtext('people/names'))")
                .query((row, n) -> "")
                .list();
    }

    Optional<Organisation> byId(String id) {
        return sql.sql("select id, kind, name_ko, name_en, country from people.organisation where id = :id")
                .param("id", id)
                .query((r, n) -> organisation(r))
                .optional();
    }

    List<Organisation> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("select id, kind, name_ko, name_en, country from people.organisation where id in (:ids)")
                        .param("ids", ids)
                        .query((r, n) -> organisation(r))
                        .list();
    }

    String nextId() {
        return "O%04d"
                .formatted(Objects.requireNonNull(sql.sql("select nextval('people.organisation_number')")
                        .query(Long.class)
                        .single()));
    }

    void add(Organisation organisation, Instant at) {
        sql.sql("""
                insert into people.organisation (id, kind, name_ko, name_en, country, created_at)
                values (:id, :kind, :ko, :en, :country, :at)
                """)
                .param("id", organisation.id())
                .param("kind", organisation.kind().name())
                .param("ko", organisation.name().ko())
                .param("en", organisation.name().en())
                .param("country", organisation.country().code())
                .param("at", Timestamp.from(at))
                .update();
        new Names(sql).addKeys(organisation.id(), organisation.name());
    }

    static Organisation organisation(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Organisation(
                row.getString("id"),
                OrganisationKind.valueOf(row.getString("kind")),
                new Text(row.getString("name_ko"), row.getString("name_en")),
                new CountryCode(row.getString("country")));
    }

    /** Those whose name, in either language, is the same by its key. */
    List<Organisation> named(String name) {
        var key = Sameness.unspaced(name);
        return sql
                .sql("select id, kind, name_ko, name_en, country from people.organisation order by id")
                .query((row, n) -> new Organisation(
                        row.getString("id"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        new Text(row.getString("name_ko"), row.getString("name_en")),
                        new CountryCode(row.getString("country"))))
                .list()
                .stream()
                .filter(o -> Sameness.unspaced(o.name().ko()).equals(key)
                        || Sameness.unspaced(o.name().en()).equals(key))
                .toList();
    }
}

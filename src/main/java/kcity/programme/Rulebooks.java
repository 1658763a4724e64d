package kcity.programme;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kcity.shared.NotFound;
import kcity.shared.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rulebooks. Each text is read once and kept by its hash. */
@Component
class Rulebooks {
    private final JdbcClient sql;
    private final RulebookReader reader =
            new RulebookReader(ProgrammeFiles.sources().keySet());
    private final ReadOnce<String, Rulebook> texts = new ReadOnce<>();

    Rulebooks(JdbcClient sql) {
        this.sql = sql;
    }

    RulebookReader reader() {
        return reader;
    }

    Rulebook rulebook(int edition, int version) {
        return rulebook(edition, version, hash(edition, version));
    }

    String hash(int edition, int version) {
        return sql.sql("select sha256 from programme.rulebook where edition = :edition and version = :version")
                .param("edition", edition)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElseThrow(() -> missing(edition, version));
    }

    /** As {@link #rulebook(int, int)} for whoever knows the hash already. */
    Rulebook rulebook(int edition, int version, String sha256) {
        return texts.get(sha256, () -> reader.read(edition + ".yaml", content(edition, version)));
    }

    String content(int edition, int version) {
        return sql.sql("select content from programme.rulebook where edition = :edition and version = :version")
                .param("edition", edition)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElseThrow(() -> missing(edition, version));
    }

    private static NotFound missing(int edition, int version) {
        return new NotFound("rulebook " + edition + " version " + version);
    }

    /** The version in force; empty where the edition has no rulebook. */
    Optional<Integer> current(int edition) {
        return sql.sql("select max(version) from programme.rulebook where edition = :edition having count(*) > 0")
                .param("edition", edition)
                .query(Integer.class)
                .optional();
    }

    List<RulebookVersion> versions(int edition) {
        return sql.sql("""
                select edition, version, adopted_at, adopted_by, reason
                from programme.rulebook
                where edition = :edition
                order by version
                """)
                .param("edition", edition)
                .query(RulebookVersion.class)
                .list();
    }

    List<Integer> editions() {
        return sql.sql("select distinct edition from programme.rulebook order by edition")
                .query(Integer.class)
                .list();
    }

    /** One adoption of an edition at a time. */
    void lock(int edition) {
        sql.sql("select pg_advisory_xact_lock(hashtext('programme.rulebook'), :edition)")
                .param("edition", edition)
                .query(row -> {});
    }

    void add(RulebookAdopted fact, String content) {
        sql.sql("""
                insert into programme.rulebook (edition, version, content, sha256, adopted_at, adopted_by, reason)
                values (:edition, :version, :content, :sha256, :at, :by, :reason)
                """)
                .param("edition", fact.edition())
                .param("version", fact.version())
                .param("content", content)
                .param("sha256", fact.sha256())
                .param("at", Timestamp.from(fact.at()))
                .param("by", fact.actor().id())
                .param("reason", fact.reason())
                .update();
    }
}

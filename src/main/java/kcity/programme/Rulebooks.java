package kcity.programme;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kcity.charter.Programme;
import kcity.shared.NotFound;
import kcity.shared.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rulebooks of all programmes. Each text is read once and kept by its hash. */
@Component
class Rulebooks {
    private final JdbcClient sql;
    private final ReadOnce<Programme, RulebookReader> readers = new ReadOnce<>();
    private final ReadOnce<Read, Rulebook> texts = new ReadOnce<>();

    private record Read(Programme programme, String sha256) {}

    Rulebooks(JdbcClient sql) {
        this.sql = sql;
    }

    RulebookReader reader(Programme programme) {
        return readers.get(
                programme,
                () -> new RulebookReader(
                        programme, ProgrammeFiles.sources(programme).keySet()));
    }

    Rulebook rulebook(Programme programme, int edition, int version) {
        return rulebook(programme, edition, version, hash(programme, edition, version));
    }

    String hash(Programme programme, int edition, int version) {
        return told(programme, edition, version, "sha256");
    }

    /** As {@link #rulebook(Programme, int, int)} for whoever knows the hash already. */
    Rulebook rulebook(Programme programme, int edition, int version, String sha256) {
        return texts.get(
                new Read(programme, sha256),
                () -> reader(programme).read(edition + ".yaml", content(programme, edition, version)));
    }

    String content(Programme programme, int edition, int version) {
        return told(programme, edition, version, "content");
    }

    private String told(Programme programme, int edition, int version, String column) {
        return sql.sql("select " + column + """
                 from programme.every_rulebook
                where programme = :programme and edition = :edition and version = :version
                """)
                .param("programme", programme.key())
                .param("edition", edition)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("rulebook " + programme.edition(edition) + " version " + version));
    }

    /** The version in force; empty where the edition has no rulebook. */
    Optional<Integer> current(Programme programme, int edition) {
        return sql.sql("""
                select max(version) from programme.every_rulebook
                where programme = :programme and edition = :edition
                having count(*) > 0
                """)
                .param("programme", programme.key())
                .param("edition", edition)
                .query(Integer.class)
                .optional();
    }

    List<RulebookVersion> versions(Programme programme, int edition) {
        return sql.sql("""
                select edition, version, adopted_at, adopted_by, reason
                from programme.every_rulebook
                where programme = :programme and edition = :edition
                order by version
                """)
                .param("programme", programme.key())
                .param("edition", edition)
                .query(RulebookVersion.class)
                .list();
    }

    List<Integer> editions(Programme programme) {
        return sql.sql(
                        "select distinct edition from programme.every_rulebook where programme = :programme order by edition")
                .param("programme", programme.key())
                .query(Integer.class)
                .list();
    }

    /** One adoption of an edition at a time. */
    void lock(Programme programme, int edition) {
        sql.sql("select pg_advisory_xact_lock(hashtext('programme.rulebook' || :programme), :edition)")
                .param("programme", programme.key())
                .param("edition", edition)
                .query(row -> {});
    }

    void add(Programme programme, RulebookAdopted fact, String content) {
        sql.sql(programme.host() ? """
                insert into programme.rulebook (edition, version, content, sha256, adopted_at, adopted_by, reason)
                values (:edition, :version, :content, :sha256, :at, :by, :reason)
                """ : """
                insert into programme.rulebook_beside
                    (programme, edition, version, content, sha256, adopted_at, adopted_by, reason)
                values (:programme, :edition, :version, :content, :sha256, :at, :by, :reason)
                """)
                .param("programme", programme.key())
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

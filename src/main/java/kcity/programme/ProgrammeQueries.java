package kcity.programme;

import java.util.List;
import java.util.Optional;
import kcity.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of editions and rulebooks. Rulebooks are public. */
@Component
public class ProgrammeQueries {
    private final Rulebooks rulebooks;
    private final JdbcClient sql;

    ProgrammeQueries(Rulebooks rulebooks, JdbcClient sql) {
        this.rulebooks = rulebooks;
        this.sql = sql;
    }

    /** Throws {@link NotFound}. */
    public Rulebook rulebook(int edition, int version) {
        return rulebooks.rulebook(edition, version);
    }

    /** As {@link #rulebook(int, int)} for whoever knows the hash of its text: each text is read once. */
    public Rulebook rulebook(int edition, int version, String sha256) {
        return rulebooks.rulebook(edition, version, sha256);
    }

    /** Of the text of that version, as calls bear it. Throws {@link NotFound}. */
    public String hash(int edition, int version) {
        return rulebooks.hash(edition, version);
    }

    /** The version in force. Throws {@link NotFound}. */
    public int currentVersion(int edition) {
        return rulebooks.current(edition).orElseThrow(() -> new NotFound("rulebook " + edition));
    }

    /** The rulebook in force. Throws {@link NotFound}. */
    public Rulebook current(int edition) {
        return rulebooks.rulebook(edition, currentVersion(edition));
    }

    public String content(int edition, int version) {
        return rulebooks.content(edition, version);
    }

    /** Oldest first. */
    public List<RulebookVersion> versions(int edition) {
        return rulebooks.versions(edition);
    }

    /** Years that have a rulebook, oldest first. */
    public List<Integer> editions() {
        return rulebooks.editions();
    }

    /** Empty while it is not prepared. */
    public Optional<Edition> edition(int year) {
        return sql.sql("select year, version, prepared_at, prepared_by from programme.edition where year = :year")
                .param("year", year)
                .query(Edition.class)
                .optional();
    }

    public List<Integer> preparedEditions() {
        return sql.sql("select year from programme.edition order by year")
                .query(Integer.class)
                .list();
    }
}

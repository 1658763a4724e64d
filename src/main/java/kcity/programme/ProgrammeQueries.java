package kcity.programme;

import java.util.List;
import java.util.Optional;
import kcity.charter.Programme;
import kcity.charter.Programmes;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of editions and rulebooks of one programme: the host's, or that of {@link #of}. Rulebooks are public. */
@Component
public class ProgrammeQueries {
    private final Rulebooks rulebooks;
    private final JdbcClient sql;
    private final @Nullable Programme other;

    @Autowired
    ProgrammeQueries(Rulebooks rulebooks, JdbcClient sql) {
        this(rulebooks, sql, null);
    }

    private ProgrammeQueries(Rulebooks rulebooks, JdbcClient sql, @Nullable Programme other) {
        this.rulebooks = rulebooks;
        this.sql = sql;
        this.other = other;
    }

    public ProgrammeQueries of(Programme programme) {
        return new ProgrammeQueries(rulebooks, sql, programme);
    }

    /** Of the programme whose agency the actor works for; of the host for everybody else. */
    public ProgrammeQueries of(Actor actor) {
        return of(Programmes.of(actor));
    }

    private Programme programme() {
        return other == null ? Programmes.host() : other;
    }

    /** Throws {@link NotFound}. */
    public Rulebook rulebook(int edition, int version) {
        return rulebooks.rulebook(programme(), edition, version);
    }

    /** As {@link #rulebook(int, int)} for whoever knows the hash of its text: each text is read once. */
    public Rulebook rulebook(int edition, int version, String sha256) {
        return rulebooks.rulebook(programme(), edition, version, sha256);
    }

    /** Of the text of that version, as calls bear it. Throws {@link NotFound}. */
    public String hash(int edition, int version) {
        return rulebooks.hash(programme(), edition, version);
    }

    /** The version in force. Throws {@link NotFound}. */
    public int currentVersion(int edition) {
        return rulebooks.current(programme(), edition).orElseThrow(() -> new NotFound("rulebook " + edition));
    }

    /** The rulebook in force. Throws {@link NotFound}. */
    public Rulebook current(int edition) {
        return rulebook(edition, currentVersion(edition));
    }

    public String content(int edition, int version) {
        return rulebooks.content(programme(), edition, version);
    }

    /** Oldest first. */
    public List<RulebookVersion> versions(int edition) {
        return rulebooks.versions(programme(), edition);
    }

    /** Years that have a rulebook, oldest first. */
    public List<Integer> editions() {
        return rulebooks.editions(programme());
    }

    /** Empty while it is not prepared. */
    public Optional<Edition> edition(int year) {
        return sql.sql("""
                select year, version, prepared_at, prepared_by from programme.every_edition
                where programme = :programme and year = :year
                """)
                .param("programme", programme().key())
                .param("year", year)
                .query(Edition.class)
                .optional();
    }

    public List<Integer> preparedEditions() {
        return sql.sql("select year from programme.every_edition where programme = :programme order by year")
                .param("programme", programme().key())
                .query(Integer.class)
                .list();
    }
}

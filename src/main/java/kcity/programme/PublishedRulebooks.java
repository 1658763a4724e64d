package kcity.programme;

import java.time.Instant;
import java.util.List;
import kcity.shared.NotFound;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public reads of rulebooks, through the published view alone. */
@Component
public class PublishedRulebooks {
    private final JdbcClient sql;
    private final Rulebooks rulebooks;

    PublishedRulebooks(@Qualifier("public") JdbcClient sql, Rulebooks rulebooks) {
        this.sql = sql;
        this.rulebooks = rulebooks;
    }

    /** One version as the public sees it; who adopted it is not told. */
    public record Published(int edition, int version, Instant adoptedAt, String reason) {}

    public List<Integer> editions() {
        return sql.sql("select distinct edition from programme.pub_rulebook order by edition")
                .query(Integer.class)
                .list();
    }

    /** All versions of an edition, oldest first. */
    public List<Published> versions(int edition) {
        return sql.sql("""
                select edition, version, adopted_at, reason
                from programme.pub_rulebook
                where edition = :edition
                order by version
                """).param("edition", edition).query(Published.class).list();
    }

    /** The rulebook in force. Throws {@link NotFound}. */
    public Rulebook current(int edition) {
        List<Published> versions = versions(edition);
        if (versions.isEmpty()) {
            throw new NotFound("rulebook " + edition);
        }
        return rulebooks.rulebook(edition, versions.getLast().version());
    }

    /** The rulebook to which a published call is bound. */
    public Rulebook version(int edition, int version) {
        return rulebooks.rulebook(edition, version);
    }
}

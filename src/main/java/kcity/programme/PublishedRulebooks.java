package kcity.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kcity.charter.Programmes;
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
    public record Published(int edition, int version, Instant adoptedAt, String reason) {
        /** It came with the programme; nobody typed its reason. */
        public boolean loaded() {
            return reason.equals(AdoptRulebooks.FIRST_REASON);
        }
    }

    /** Which text: every call is bound to one for ever. */
    public record Place(String programme, int edition, int version) {}

    private record Text(String programme, int edition, int version, String sha256) {
        Place place() {
            return new Place(programme, edition, version);
        }
    }

    /** All versions of an edition, oldest first. */
    public List<Published> versions(int edition) {
        return sql.sql("""
                select edition, version, adopted_at, reason
                from programme.pub_rulebook
                where programme = '' and edition = :edition
                order by version
                """).param("edition", edition).query(Published.class).list();
    }

    /** The host's rulebooks in force, oldest edition first. */
    public List<Rulebook> current() {
        return texts().stream()
                .filter(text -> text.programme().isEmpty())
                .collect(Collectors.toMap(Text::edition, Function.identity(), (older, newer) -> newer))
                .values()
                .stream()
                .map(this::read)
                .sorted(java.util.Comparator.comparing(Rulebook::edition))
                .toList();
    }

    /** The rulebook in force. Throws {@link NotFound}. */
    public Rulebook current(int edition) {
        return current().stream()
                .filter(rulebook -> rulebook.edition() == edition)
                .findFirst()
                .orElseThrow(() -> new NotFound("rulebook " + edition));
    }

    /** One version, in force or not. Throws {@link NotFound}. */
    public Rulebook version(int edition, int version) {
        return texts().stream()
                .filter(text -> text.place().equals(new Place("", edition, version)))
                .findFirst()
                .map(this::read)
                .orElseThrow(() -> new NotFound("rulebook " + edition + " version " + version));
    }

    /** Every version of every edition of every programme. */
    public Map<Place, Rulebook> every() {
        return texts().stream().collect(Collectors.toMap(Text::place, this::read));
    }

    /** Oldest version first. */
    private List<Text> texts() {
        return sql.sql(
                        "select programme, edition, version, sha256 from programme.pub_rulebook order by programme, edition, version")
                .query(Text.class)
                .list();
    }

    private Rulebook read(Text text) {
        return rulebooks.rulebook(Programmes.keyed(text.programme()), text.edition(), text.version(), text.sha256());
    }
}

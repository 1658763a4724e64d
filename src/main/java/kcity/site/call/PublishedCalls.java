package kcity.site.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.programme.CallRules;
import kcity.programme.Intake;
import kcity.programme.ProgrammeType;
import kcity.programme.PublishedRulebooks;
import kcity.programme.Rulebook;
import kcity.shared.NotFound;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of calls through the published view alone. */
@Component
public class PublishedCalls {
    private final JdbcClient sql;
    private final PublishedRulebooks rulebooks;

    PublishedCalls(@Qualifier("public") JdbcClient sql, PublishedRulebooks rulebooks) {
        this.sql = sql;
        this.rulebooks = rulebooks;
    }

    /** All calls, latest opening first. */
    public List<PublishedCall> calls() {
        var every = rulebooks.every();
        return sql.sql("""
                select ref, edition, version, rules, type, agency, name_ko, name_en, opens_at, closes_at, cut_off, programme
                from call.pub_call
                order by opens_at desc, ref
                """).query((row, number) -> read(row, every)).list();
    }

    PublishedCall call(String ref) {
        return calls().stream()
                .filter(call -> call.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new NotFound("call " + ref));
    }

    /** A deadline that stood before, and why it was moved. */
    record Moved(Instant was, Instant at, String reason) {}

    List<Moved> moved(String ref) {
        return sql.sql("select was, moved_at, reason from call.pub_moved_deadline where call = :ref order by number")
                .param("ref", ref)
                .query((row, n) -> new Moved(
                        row.getTimestamp("was").toInstant(),
                        row.getTimestamp("moved_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    private static PublishedCall read(ResultSet row, Map<PublishedRulebooks.Place, Rulebook> every)
            throws SQLException {
        var closes = instant(row, "closes_at");
        var cutOff = instant(row, "cut_off");
        var bound = rules(row, every);
        var rules = closes != null ? bound.closingAt(closes) : cutOff != null ? bound.consideringUntil(cutOff) : bound;
        var type = ProgrammeType.valueOf(row.getString("type"));
        var programme = row.getString("programme");
        return new PublishedCall(
                row.getString("ref"),
                row.getInt("edition"),
                row.getInt("version"),
                rules,
                type,
                row.getString("agency"),
                new Text(row.getString("name_ko"), row.getString("name_en")),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                closes,
                rules.intake() instanceof Intake.Rolling rolling
                        ? rolling.takenOverAt(type, edition -> inForce(programme, edition, every))
                                .orElse(null)
                        : null);
    }

    private static Optional<Rulebook> inForce(
            String programme, int edition, Map<PublishedRulebooks.Place, Rulebook> every) {
        return every.entrySet().stream()
                .filter(entry -> entry.getKey().programme().equals(programme)
                        && entry.getKey().edition() == edition)
                .max(Comparator.comparing(entry -> entry.getKey().version()))
                .map(Map.Entry::getValue);
    }

    private static CallRules rules(ResultSet row, Map<PublishedRulebooks.Place, Rulebook> every) throws SQLException {
        var place =
                new PublishedRulebooks.Place(row.getString("programme"), row.getInt("edition"), row.getInt("version"));
        var id = row.getString("rules");
        return Optional.ofNullable(every.get(place))
                .flatMap(rulebook -> rulebook.call(id))
                .orElseThrow(() -> new NotFound("rules " + id + " of " + place));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

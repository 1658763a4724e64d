package kcity.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of who was said to be the same, and of who perhaps is. */
@Component
public class SameQueries {
    /** Longer lists nobody goes through. */
    private static final int MOST = 200;

    private final JdbcClient sql;
    private final Likeness likeness;

    SameQueries(JdbcClient sql, Likeness likeness) {
        this.sql = sql;
        this.likeness = likeness;
    }

    /**
     * Two that perhaps are one.
     *
     * @param known what they share, a line each; one line more is a new fact
     */
    public record Suspected(Same.Kind kind, String one, String other, String known) {
        boolean isOf(Same.Kind asked, String first, String second) {
            return kind == asked
                    && ((one.equals(first) && other.equals(second)) || (one.equals(second) && other.equals(first)));
        }
    }

    /**
     * Two of whom an officer said that they are not one.
     *
     * @param known what they were known to share then
     * @param by id of the officer
     */
    public record Dismissed(
            int number, Same.Kind kind, String one, String other, String known, String reason, Instant at, String by) {
        boolean covers(Suspected two) {
            return two.isOf(kind, one, other)
                    && Set.copyOf(known.lines().toList())
                            .containsAll(two.known().lines().toList());
        }
    }

    public List<Same> said(Actor actor) {
        officersOnly(actor);
        return sql.sql("select number, kind, one, other, reason, said_at, said_by from people.sameness order by number")
                .query((row, n) -> new Same(
                        row.getInt("number"),
                        Same.Kind.valueOf(row.getString("kind")),
                        row.getString("one"),
                        row.getString("other"),
                        row.getString("reason"),
                        row.getTimestamp("said_at").toInstant(),
                        row.getString("said_by")))
                .list();
    }

    public List<Withdrawn> withdrawn(Actor actor) {
        officersOnly(actor);
        var about = sql.sql("select distinct about from people.withdrawn")
                .query(String.class)
                .list();
        return new WithdrawnRows(sql, "people").of(about);
    }

    private static void officersOnly(Actor actor) {
        NotAllowed.unless(actor.isOfficer(), actor, "see who is the same");
    }

    public List<Dismissed> dismissed(Actor actor) {
        officersOnly(actor);
        return sql.sql("""
                select number, kind, one, other, known, reason, dismissed_at, dismissed_by from people.dismissal order by number
                """)
                .query((row, n) -> new Dismissed(
                        row.getInt("number"),
                        Same.Kind.valueOf(row.getString("kind")),
                        row.getString("one"),
                        row.getString("other"),
                        row.getString("known"),
                        row.getString("reason"),
                        row.getTimestamp("dismissed_at").toInstant(),
                        row.getString("dismissed_by")))
                .list();
    }

    /**
     * Accounts of one name in one body, or with the same word before the @; bodies of one country that share a name or an own mail domain, the
     * programme's own agencies apart. Those said to be the same already are left out, and those dismissed as long as they share nothing more than then.
     */
    public List<Suspected> suspected(Actor actor) {
        officersOnly(actor);
        var said = said(actor);
        var dismissed = dismissed(actor).stream().collect(Collectors.groupingBy(Dismissed::one));
        return likeness.all()
                .filter(two -> said.stream().noneMatch(same -> two.isOf(same.kind(), same.one(), same.other())))
                .filter(two ->
                        dismissed.getOrDefault(two.one(), List.of()).stream().noneMatch(past -> past.covers(two)))
                .limit(MOST)
                .toList();
    }
}

package kcity.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the awards of many applications, each kind by reference and in one question, however many they are. */
final class AwardRows {
    private final JdbcClient sql;
    private final String[] refs;

    AwardRows(JdbcClient sql, Collection<String> applications) {
        this.sql = sql;
        this.refs = applications.toArray(String[]::new);
    }

    private static <T> Map<String, T> first(Map<String, List<T>> lists) {
        var first = new HashMap<String, T>();
        lists.forEach((ref, list) -> first.put(ref, list.getFirst()));
        return first;
    }

    /** Reads one row. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<String, List<T>> by(String question, Row<T> reading) {
        var found = new LinkedHashMap<String, List<T>>();
        sql.sql(question).param("refs", refs).query(row -> {
            found.computeIfAbsent(row.getString("application"), ref -> new ArrayList<>())
                    .add(reading.of(row));
        });
        return found;
    }

    Map<String, Award.Contractor> contractors() {
        return first(by(
                """
                select application, notice, name, chosen_on from award.current_contractor
                where application = any(cast(:refs as text[]))
                """,
                row -> new Award.Contractor(
                        row.getString("notice"),
                        row.getString("name"),
                        row.getDate("chosen_on").toLocalDate())));
    }

    Map<String, Award.Agreement> agreements() {
        return first(by(
                """
                select application, number, recipient, amount, ends_on, signed_at from award.current_agreement
                where application = any(cast(:refs as text[]))
                """,
                row -> new Award.Agreement(
                        row.getString("number"),
                        row.getString("recipient"),
                        new Won(row.getLong("amount")),
                        row.getDate("ends_on").toLocalDate(),
                        row.getTimestamp("signed_at").toInstant())));
    }

    Map<String, List<Award.Milestone>> milestones() {
        return by("""
                select m.application, m.amendment, m.number, m.name, m.due_on, m.amount, coalesce(m.report, '') as report,
                       p.reference, p.amount as paid, p.paid_on
                from award.current_milestone m
                left join award.payment p on p.application = m.application and p.milestone = m.number
                where m.application = any(cast(:refs as text[])) order by m.application, m.number
                """, AwardRows::milestone);
    }

    private static Award.Milestone milestone(ResultSet row) throws SQLException {
        var reference = row.getString("reference");
        return new Award.Milestone(
                row.getInt("amendment"),
                row.getInt("number"),
                row.getString("name"),
                row.getDate("due_on").toLocalDate(),
                new Won(row.getLong("amount")),
                row.getString("report"),
                reference == null
                        ? null
                        : new Award.Payment(
                                reference,
                                new Won(row.getLong("paid")),
                                row.getDate("paid_on").toLocalDate()));
    }

    /** In their order, each with what held before and after it. */
    Map<String, List<Award.Amendment>> amendments() {
        var plans = plans();
        var holds = signed(plans);
        return by("""
                select application, number, kind, change, a.reason, amount, ends_on, made_at,
                       w.reason as why, withdrawn_at, withdrawn_by
                from award.amendment a left join award.amendment_withdrawal w using (application, number)
                where application = any(cast(:refs as text[])) order by application, number
                """, row -> {
            var ref = row.getString("application");
            var before = java.util.Objects.requireNonNull(holds.get(ref));
            var amendment = amendment(row, before, plans.getOrDefault(ref + "/" + row.getInt("number"), List.of()));
            if (amendment.stands()) {
                holds.put(ref, amendment.after());
            }
            return amendment;
        });
    }

    private static Award.Amendment amendment(ResultSet row, Terms before, List<PlannedMilestone> plan)
            throws SQLException {
        var amount = row.getLong("amount");
        var end = row.getDate("ends_on");
        return new Award.Amendment(
                row.getInt("number"),
                AmendmentKind.valueOf(row.getString("kind")),
                row.getString("change"),
                row.getString("reason"),
                row.getTimestamp("made_at").toInstant(),
                before,
                new Terms(
                        amount == 0 ? before.amount() : new Won(amount),
                        end == null ? before.endsOn() : end.toLocalDate(),
                        plan.isEmpty() ? before.milestones() : plan),
                takenBack(row));
    }

    private static Award.@Nullable TakenBack takenBack(ResultSet row) throws SQLException {
        var at = row.getTimestamp("withdrawn_at");
        return at == null
                ? null
                : new Award.TakenBack(row.getString("why"), at.toInstant(), row.getString("withdrawn_by"));
    }

    private Map<String, Terms> signed(Map<String, List<PlannedMilestone>> plans) {
        return first(by(
                """
                select application, amount, ends_on from award.agreement where application = any(cast(:refs as text[]))
                """,
                row -> new Terms(
                        new Won(row.getLong("amount")),
                        row.getDate("ends_on").toLocalDate(),
                        plans.getOrDefault(row.getString("application") + "/0", List.of()))));
    }

    /** By application and amendment, 0 for the agreement; one that left the milestones as they were is not among them. */
    private Map<String, List<PlannedMilestone>> plans() {
        var plans = new HashMap<String, List<PlannedMilestone>>();
        sql.sql("""
                select application, amendment, name, due_on, amount, coalesce(report, '') as report from award.milestone
                where application = any(cast(:refs as text[])) order by application, amendment, number
                """).param("refs", refs).query(row -> {
            plans.computeIfAbsent(
                            row.getString("application") + "/" + row.getInt("amendment"), plan -> new ArrayList<>())
                    .add(new PlannedMilestone(
                            row.getString("name"),
                            row.getDate("due_on").toLocalDate(),
                            new Won(row.getLong("amount")),
                            row.getString("report")));
        });
        return plans;
    }
}

package kcity.pilot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the pilots of many applications, each kind by reference and in one question, however many they are. */
final class PilotRows {
    private final JdbcClient sql;
    private final String[] refs;

    PilotRows(JdbcClient sql, Collection<String> applications) {
        this.sql = sql;
        this.refs = applications.toArray(String[]::new);
    }

    /** Reads one row. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<String, List<T>> by(String question, Row<T> reading) {
        var found = new HashMap<String, List<T>>();
        sql.sql(question).param("refs", refs).query(row -> {
            found.computeIfAbsent(row.getString("application"), ref -> new ArrayList<>())
                    .add(reading.of(row));
        });
        return found;
    }

    Map<String, List<Pilot.Site>> sites() {
        return by(
                """
                select application, number, name, place, partner, latitude, longitude, equipment, installed_on
                from pilot.site where application = any(cast(:refs as text[])) order by application, number
                """,
                row -> new Pilot.Site(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("place"),
                        row.getString("partner"),
                        row.getBigDecimal("latitude"),
                        row.getBigDecimal("longitude"),
                        row.getString("equipment"),
                        row.getObject("installed_on", LocalDate.class)));
    }

    Map<String, Pilot.Operation> operations() {
        var operations = new HashMap<String, Pilot.Operation>();
        by(
                        """
                        select application, o.started_on, e.ended_on
                        from pilot.operation o left join pilot.operation_end e using (application)
                        where application = any(cast(:refs as text[]))
                        """,
                        row -> new Pilot.Operation(
                                row.getObject("started_on", LocalDate.class),
                                row.getObject("ended_on", LocalDate.class)))
                .forEach((ref, list) -> operations.put(ref, list.getFirst()));
        return operations;
    }

    Map<String, List<Pilot.Indicator>> indicators() {
        var measured = measurements();
        return by(
                """
                select application, key, name, unit, direction, baseline, target from pilot.indicator
                where application = any(cast(:refs as text[])) order by application, set_at, key
                """,
                row -> new Pilot.Indicator(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("unit"),
                        Direction.valueOf(row.getString("direction")),
                        row.getBigDecimal("baseline"),
                        row.getBigDecimal("target"),
                        measured.getOrDefault(row.getString("application") + "/" + row.getString("key"), List.of())));
    }

    /** By application and indicator. */
    private Map<String, List<Pilot.Measurement>> measurements() {
        return by(
                """
                select application || '/' || indicator as application, measured_on, measured_at, utc_offset, value
                from pilot.measurement where application = any(cast(:refs as text[]))
                order by pilot.measurement.application, indicator, measured_on, measured_at, cast(nullif(utc_offset, '') as interval) desc
                """,
                row -> new Pilot.Measurement(
                        row.getObject("measured_on", LocalDate.class),
                        row.getObject("measured_at", LocalTime.class),
                        offset(row.getString("utc_offset")),
                        row.getBigDecimal("value")));
    }

    private static @Nullable ZoneOffset offset(String written) {
        return written.isEmpty() ? null : ZoneOffset.of(written);
    }

    Map<String, List<Pilot.Incident>> incidents() {
        return by(
                """
                select application, number, happened_on, what, remedy from pilot.incident
                where application = any(cast(:refs as text[])) order by application, happened_on, number
                """,
                row -> new Pilot.Incident(
                        row.getInt("number"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("what"),
                        row.getString("remedy")));
    }

    Map<String, List<Pilot.Deliverable>> deliverables() {
        return by("""
                select application, kind, held_on, summary, document, delivered_by as by, accepted_at
                from pilot.deliverable left join pilot.acceptance using (application, kind)
                where application = any(cast(:refs as text[]))
                order by application, array_position(array['KICK_OFF', 'INTERIM_REPORT', 'FINAL_REPORT'], kind)
                """, PilotRows::deliverable);
    }

    private static Pilot.Deliverable deliverable(ResultSet row) throws SQLException {
        var accepted = row.getTimestamp("accepted_at");
        return new Pilot.Deliverable(
                DeliverableKind.valueOf(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                row.getString("summary"),
                row.getString("document"),
                row.getString("by"),
                accepted == null ? null : accepted.toInstant());
    }
}

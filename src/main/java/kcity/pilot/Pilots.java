package kcity.pilot;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kcity.programme.ProgrammeType;
import kcity.shared.Actor;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of pilots. */
@Component
class Pilots {
    /** SHA-256 over all values of an indicator, a line each in their order. */
    static final String DIGEST = """
            encode(sha256(convert_to(string_agg(to_char(measured_on, 'YYYY-MM-DD') || ' ' || to_char(measured_at, 'HH24:MI')
                || ' ' || value || ' ' || coalesce(document, ''), chr(10) order by measured_on, measured_at), 'UTF8')), 'hex')
            """;

    private final JdbcClient sql;
    private final WithdrawnRows withdrawn;

    Pilots(JdbcClient sql) {
        this.sql = sql;
        this.withdrawn = new WithdrawnRows(sql, "pilot");
    }

    Pilot of(String application, ProgrammeType type) {
        return new Pilot(
                application,
                type,
                sites(application),
                operation(application).orElse(null),
                indicators(application),
                incidents(application),
                deliverables(application),
                withdrawn.of(List.of(application)));
    }

    private List<Pilot.Site> sites(String application) {
        return sql.sql("""
                select number, name, place, partner, latitude, longitude, equipment, installed_on
                from pilot.site where application = :ref order by number
                """).param("ref", application).query(Pilot.Site.class).list();
    }

    private Optional<Pilot.Operation> operation(String application) {
        return sql.sql("""
                select o.started_on, e.ended_on from pilot.operation o left join pilot.operation_end e using (application)
                where application = :ref
                """)
                .param("ref", application)
                .query(Pilot.Operation.class)
                .optional();
    }

    private List<Pilot.Indicator> indicators(String application) {
        var measured = measurements(application);
        return sql.sql("""
                select key, name, unit, direction, baseline, target from pilot.indicator
                where application = :ref order by set_at, key
                """)
                .param("ref", application)
                .query((row, n) -> new Pilot.Indicator(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("unit"),
                        Direction.valueOf(row.getString("direction")),
                        row.getBigDecimal("baseline"),
                        row.getBigDecimal("target"),
                        measured.getOrDefault(row.getString("key"), List.of())))
                .list();
    }

    /** By the indicator's key. */
    private Map<String, List<Pilot.Measurement>> measurements(String application) {
        var measured = new HashMap<String, List<Pilot.Measurement>>();
        sql.sql("""
                select indicator, measured_on, measured_at, value from pilot.measurement
                where application = :ref order by indicator, measured_on, measured_at
                """).param("ref", application).query(row -> {
            measured.computeIfAbsent(row.getString("indicator"), key -> new ArrayList<>())
                    .add(new Pilot.Measurement(
                            row.getObject("measured_on", LocalDate.class),
                            row.getObject("measured_at", LocalTime.class),
                            row.getBigDecimal("value")));
        });
        return measured;
    }

    private List<Pilot.Incident> incidents(String application) {
        return sql.sql("""
                select number, happened_on, what, remedy from pilot.incident
                where application = :ref order by happened_on, number
                """)
                .param("ref", application)
                .query(Pilot.Incident.class)
                .list();
    }

    boolean isReported(String application) {
        return sql.sql("""
                select exists (select from pilot.deliverable where application = :ref and kind = 'FINAL_REPORT')
                """).param("ref", application).query(Boolean.class).single();
    }

    private List<Pilot.Deliverable> deliverables(String application) {
        return sql.sql("""
                select kind, held_on, summary, document, delivered_by as by, accepted_at
                from pilot.deliverable left join pilot.acceptance using (application, kind) where application = :ref
                order by array_position(array['KICK_OFF', 'INTERIM_REPORT', 'FINAL_REPORT'], kind)
                """)
                .param("ref", application)
                .query((row, n) -> deliverable(row))
                .list();
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

    void accept(String application, DeliverableKind kind, Actor actor, Instant at) {
        sql.sql("""
                insert into pilot.acceptance (application, kind, accepted_at, accepted_by) values (:ref, :kind, :at, :by)
                """)
                .param("ref", application)
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .update();
    }

    Withdrawn take(String table, String application, Map<String, Object> key, String reason, Actor actor, Instant at) {
        return withdrawn.take(table, key, application, reason, actor, at);
    }

    /** How many values the history tells of, those taken back and not replaced included, and the digest over them all. */
    record Readings(int readings, String digest) {}

    Readings readings(String application, String indicator) {
        return sql.sql("select count(*) as readings, " + DIGEST
                        + " as digest from pilot.told_measurement where application = :ref and indicator = :key")
                .param("ref", application)
                .param("key", indicator)
                .query(Readings.class)
                .single();
    }

    void add(String application, Pilot.Site site, Actor actor, Instant at) {
        sql.sql("""
                insert into pilot.site (application, number, name, place, partner, latitude, longitude, equipment,
                                        installed_on, recorded_at, recorded_by)
                values (:ref, :number, :name, :place, :partner, :latitude, :longitude, :equipment, :on, :at, :by)
                """)
                .param("ref", application)
                .param("number", site.number())
                .param("name", site.name())
                .param("place", site.place())
                .param("partner", site.partner())
                .param("latitude", site.latitude())
                .param("longitude", site.longitude())
                .param("equipment", site.equipment())
                .param("on", Date.valueOf(site.installedOn()))
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .update();
    }

    void start(String application, LocalDate on, Actor actor, Instant at) {
        period(
                "insert into pilot.operation (application, started_on, recorded_at, recorded_by)",
                application,
                on,
                actor,
                at);
    }

    void end(String application, LocalDate on, Actor actor, Instant at) {
        period(
                "insert into pilot.operation_end (application, ended_on, recorded_at, recorded_by)",
                application,
                on,
                actor,
                at);
    }

    private void period(String insert, String application, LocalDate on, Actor actor, Instant at) {
        sql.sql(insert + " values (:ref, :on, :at, :by)")
                .param("ref", application)
                .param("on", Date.valueOf(on))
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .update();
    }

    void add(String application, Pilot.Indicator indicator, Actor actor, Instant at) {
        sql.sql("""
                insert into pilot.indicator (application, key, name, unit, direction, baseline, target, set_at, set_by)
                values (:ref, :key, :name, :unit, :direction, :baseline, :target, :at, :by)
                """)
                .param("ref", application)
                .param("key", indicator.key())
                .param("name", indicator.name())
                .param("unit", indicator.unit())
                .param("direction", indicator.direction().name())
                .param("baseline", indicator.baseline())
                .param("target", indicator.target())
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .update();
    }

    /**
     * All in one statement, as they come in thousands.
     *
     * @param document id of the file that they came in; null where they were typed
     */
    void add(
            String application,
            String indicator,
            List<Pilot.Measurement> measurements,
            @Nullable String document,
            Actor actor,
            Instant at) {
        sql.sql("""
                insert into pilot.measurement (application, indicator, measured_on, measured_at, value, document,
                                               recorded_at, recorded_by)
                select :ref, :key, cast(r.day as date), cast(r.hour as time), cast(r.value as numeric), :document, :at, :by
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(day text, hour text, value text)
                """)
                .param("ref", application)
                .param("key", indicator)
                .param("document", document)
                .param("rows", measurements.stream().map(Pilots::row).collect(Collectors.joining(",", "[", "]")))
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .update();
    }

    private static String row(Pilot.Measurement measurement) {
        return "{\"day\":\"" + measurement.on() + "\",\"hour\":\"" + measurement.at() + "\",\"value\":\""
                + measurement.value().toPlainString() + "\"}";
    }

    void add(String application, Pilot.Incident incident, Actor actor, Instant at) {
        sql.sql("""
                insert into pilot.incident (application, number, happened_on, what, remedy, recorded_at, recorded_by)
                values (:ref, :number, :on, :what, :remedy, :at, :by)
                """)
                .param("ref", application)
                .param("number", incident.number())
                .param("on", Date.valueOf(incident.happenedOn()))
                .param("what", incident.what())
                .param("remedy", incident.remedy())
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .update();
    }

    void add(String application, Pilot.Deliverable deliverable, Actor actor, Instant at) {
        sql.sql("""
                insert into pilot.deliverable (application, kind, held_on, summary, document, delivered_at, delivered_by)
                values (:ref, :kind, :on, :summary, :document, :at, :by)
                """)
                .param("ref", application)
                .param("kind", deliverable.kind().name())
                .param("on", Date.valueOf(deliverable.heldOn()))
                .param("summary", deliverable.summary())
                .param("document", deliverable.document())
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .update();
    }
}

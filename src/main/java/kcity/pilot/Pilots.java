package kcity.pilot;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import kcity.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of pilots. */
@Component
class Pilots {
    private final JdbcClient sql;

    Pilots(JdbcClient sql) {
        this.sql = sql;
    }

    Pilot of(String application) {
        return new Pilot(
                application,
                sites(application),
                operatingSince(application),
                indicators(application),
                deliverables(application));
    }

    private List<Pilot.Site> sites(String application) {
        return sql.sql(
                        "select number, name, equipment, installed_on from pilot.site where application = :ref order by number")
                .param("ref", application)
                .query((row, n) -> new Pilot.Site(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("equipment"),
                        row.getDate("installed_on").toLocalDate()))
                .list();
    }

    private @Nullable LocalDate operatingSince(String application) {
        return sql.sql("select started_on from pilot.operation where application = :ref")
                .param("ref", application)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private List<Pilot.Indicator> indicators(String application) {
        return sql.sql(
                        "select key, name, unit, direction, baseline, target from pilot.indicator where application = :ref order by key")
                .param("ref", application)
                .query((row, n) -> new Pilot.Indicator(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("unit"),
                        Direction.valueOf(row.getString("direction")),
                        row.getBigDecimal("baseline"),
                        row.getBigDecimal("target"),
                        measurements(application, row.getString("key"))))
                .list();
    }

    List<Pilot.Measurement> measurements(String application, String indicator) {
        return sql.sql("""
                select measured_on, value from pilot.measurement
                where application = :ref and indicator = :key order by measured_on
                """)
                .param("ref", application)
                .param("key", indicator)
                .query((row, n) ->
                        new Pilot.Measurement(row.getDate("measured_on").toLocalDate(), row.getBigDecimal("value")))
                .list();
    }

    private List<Pilot.Deliverable> deliverables(String application) {
        return sql.sql(
                        "select kind, held_on, summary, document from pilot.deliverable where application = :ref order by held_on, kind")
                .param("ref", application)
                .query((row, n) -> new Pilot.Deliverable(
                        DeliverableKind.valueOf(row.getString("kind")),
                        row.getDate("held_on").toLocalDate(),
                        row.getString("summary"),
                        row.getString("document")))
                .list();
    }

    void add(String application, Pilot.Site site, Actor actor, Instant at) {
        sql.sql("""
                insert into pilot.site (application, number, name, equipment, installed_on, recorded_at, recorded_by)
                values (:ref, :number, :name, :equipment, :on, :at, :by)
                """)
                .param("ref", application)
                .param("number", site.number())
                .param("name", site.name())
                .param("equipment", site.equipment())
                .param("on", Date.valueOf(site.installedOn()))
                .param("at", Timestamp.from(at))
                .param("by", actor.id())
                .update();
    }

    void start(String application, LocalDate on, Actor actor, Instant at) {
        sql.sql(
                        "insert into pilot.operation (application, started_on, recorded_at, recorded_by) values (:ref, :on, :at, :by)")
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

    void add(String application, String indicator, Pilot.Measurement measurement, Actor actor, Instant at) {
        sql.sql("""
                insert into pilot.measurement (application, indicator, measured_on, value, recorded_at, recorded_by)
                values (:ref, :key, :on, :value, :at, :by)
                """)
                .param("ref", application)
                .param("key", indicator)
                .param("on", Date.valueOf(measurement.on()))
                .param("value", measurement.value())
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

    /** SHA-256 over all values of an indicator, one line {@code day value} each in order of days, as the attestation computes it too. */
    static String digest(List<Pilot.Measurement> measurements) {
        var lines =
                measurements.stream().map(m -> m.on() + " " + plain(m.value())).collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}

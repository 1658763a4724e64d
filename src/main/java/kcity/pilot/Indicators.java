package kcity.pilot;

import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collectors;
import kcity.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of indicators and their measured values. */
@Component
class Indicators {
    private final JdbcClient sql;

    Indicators(JdbcClient sql) {
        this.sql = sql;
    }

    /** SHA-256 over all values of an indicator, a line each in their order. */
    static final String DIGEST = """
            encode(sha256(convert_to(string_agg(to_char(measured_on, 'YYYY-MM-DD') || ' ' || to_char(measured_at, 'HH24:MI') || utc_offset
                || ' ' || value || ' ' || coalesce(document, ''), chr(10) order by measured_on, measured_at, utc_offset), 'UTF8')), 'hex')
            """;

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

    void add(String application, Pilot.Indicator indicator, Act act) {
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
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
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
            Act act) {
        sql.sql("""
                insert into pilot.measurement (application, indicator, measured_on, measured_at, utc_offset, value, document,
                                               recorded_at, recorded_by)
                select :ref, :key, cast(r.day as date), cast(r.hour as time), r.off, cast(r.value as numeric), :document, :at, :by
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(day text, hour text, off text, value text)
                """)
                .param("ref", application)
                .param("key", indicator)
                .param("document", document)
                .param("rows", measurements.stream().map(Indicators::row).collect(Collectors.joining(",", "[", "]")))
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    private static String row(Pilot.Measurement measurement) {
        return "{\"day\":\"" + measurement.on() + "\",\"hour\":\"" + measurement.at() + "\",\"off\":\""
                + Pilot.Measurement.written(measurement.offset()) + "\",\"value\":\""
                + measurement.value().toPlainString() + "\"}";
    }
}

package kcity.pilot;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.programme.ProgrammeType;
import kcity.shared.Act;
import kcity.shared.Withdrawn;
import kcity.shared.WithdrawnRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of pilots. */
@Component
class Pilots {
    private final JdbcClient sql;
    private final WithdrawnRows withdrawn;

    Pilots(JdbcClient sql) {
        this.sql = sql;
        this.withdrawn = new WithdrawnRows(sql, "pilot");
    }

    Pilot of(String application, ProgrammeType type) {
        return of(List.of(application), type).getFirst();
    }

    /** In the order given; as many questions for many as for one. */
    List<Pilot> of(List<String> applications, ProgrammeType type) {
        var rows = new PilotRows(sql, applications);
        var sites = rows.sites();
        var operations = rows.operations();
        var indicators = rows.indicators();
        var incidents = rows.incidents();
        var deliverables = rows.deliverables();
        var taken = withdrawn.of(applications).stream().collect(Collectors.groupingBy(Withdrawn::about));
        return applications.stream()
                .map(ref -> new Pilot(
                        ref,
                        type,
                        sites.getOrDefault(ref, List.of()),
                        operations.get(ref),
                        indicators.getOrDefault(ref, List.of()),
                        incidents.getOrDefault(ref, List.of()),
                        deliverables.getOrDefault(ref, List.of()),
                        taken.getOrDefault(ref, List.of())))
                .toList();
    }

    void accept(String application, DeliverableKind kind, Act act) {
        sql.sql("""
                insert into pilot.acceptance (application, kind, accepted_at, accepted_by) values (:ref, :kind, :at, :by)
                """)
                .param("ref", application)
                .param("kind", kind.name())
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    Withdrawn take(String table, String application, Map<String, Object> key, String reason, Act act) {
        return withdrawn.take(table, key, application, reason, act);
    }

    void add(String application, Pilot.Site site, Act act) {
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
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    void start(String application, LocalDate on, Act act) {
        period("insert into pilot.operation (application, started_on, recorded_at, recorded_by)", application, on, act);
    }

    void end(String application, LocalDate on, Act act) {
        period(
                "insert into pilot.operation_end (application, ended_on, recorded_at, recorded_by)",
                application,
                on,
                act);
    }

    private void period(String insert, String application, LocalDate on, Act act) {
        sql.sql(insert + " values (:ref, :on, :at, :by)")
                .param("ref", application)
                .param("on", Date.valueOf(on))
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    void add(String application, Pilot.Incident incident, Act act) {
        sql.sql("""
                insert into pilot.incident (application, number, happened_on, what, remedy, recorded_at, recorded_by)
                values (:ref, :number, :on, :what, :remedy, :at, :by)
                """)
                .param("ref", application)
                .param("number", incident.number())
                .param("on", Date.valueOf(incident.happenedOn()))
                .param("what", incident.what())
                .param("remedy", incident.remedy())
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    void add(String application, Pilot.Deliverable deliverable, Act act) {
        sql.sql("""
                insert into pilot.deliverable (application, kind, held_on, summary, document, delivered_at, delivered_by)
                values (:ref, :kind, :on, :summary, :document, :at, :by)
                """)
                .param("ref", application)
                .param("kind", deliverable.kind().name())
                .param("on", Date.valueOf(deliverable.heldOn()))
                .param("summary", deliverable.summary())
                .param("document", deliverable.document())
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }
}

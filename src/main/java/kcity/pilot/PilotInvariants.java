package kcity.pilot;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import kcity.shared.WithdrawnRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of pilots. */
@Configuration(proxyBeanMethods = false)
class PilotInvariants {
    private static final String ROOM = "pilot";

    @Bean
    Attestation sitesAreAsInstalled() {
        return new Attestation(ROOM, "SiteInstalled", """
                select 'site/' || application || '.' || number as subject,
                       jsonb_build_object('name', name, 'place', place, 'partner', partner, 'equipment', equipment,
                           'latitude', coalesce(latitude::text, ''), 'longitude', coalesce(longitude::text, ''),
                           'installedOn', to_char(installed_on, 'YYYY-MM-DD')) as body
                from pilot.told_site
                """);
    }

    @Bean
    Attestation operationIsAsStarted() {
        return new Attestation(ROOM, "OperationStarted", """
                select 'application/' || application as subject,
                       jsonb_build_object('startedOn', to_char(started_on, 'YYYY-MM-DD')) as body
                from pilot.told_operation
                """);
    }

    @Bean
    Attestation operationIsAsEnded() {
        return new Attestation(ROOM, "OperationEnded", """
                select 'application/' || application as subject,
                       jsonb_build_object('endedOn', to_char(ended_on, 'YYYY-MM-DD')) as body
                from pilot.told_operation_end
                """);
    }

    @Bean
    Attestation indicatorsAreAsSet() {
        return new Attestation(ROOM, "IndicatorSet", """
                select 'indicator/' || application || '.' || key as subject,
                       jsonb_build_object('name', name, 'unit', unit, 'direction', direction, 'baseline', baseline::text,
                           'target', target::text) as body
                from pilot.told_indicator
                """);
    }

    @Bean
    Attestation measurementsAreAsRecorded() {
        return new Attestation(ROOM, "MeasurementsRecorded", """
                select 'measurement/' || application || '.' || indicator as subject,
                       jsonb_build_object('readings', count(*), 'digest', %s) as body
                from pilot.told_measurement group by application, indicator
                """.formatted(Indicators.DIGEST));
    }

    @Bean
    Attestation incidentsAreAsNoted() {
        return new Attestation(ROOM, "IncidentNoted", """
                select 'incident/' || application || '.' || number as subject,
                       jsonb_build_object('happenedOn', to_char(happened_on, 'YYYY-MM-DD'), 'what', what, 'remedy', remedy) as body
                from pilot.told_incident
                """);
    }

    @Bean
    Attestation reportsAreAsDelivered() {
        return new Attestation(ROOM, "ReportDelivered", """
                select 'report/' || application || '.' || kind as subject,
                       jsonb_build_object('kind', kind, 'heldOn', to_char(held_on, 'YYYY-MM-DD'), 'summary', summary,
                           'document', coalesce(document, '')) as body
                from pilot.told_deliverable
                """);
    }

    @Bean
    Attestation reportsAreAsAccepted() {
        return new Attestation(ROOM, "ReportAccepted", """
                select 'report-acceptance/' || application || '.' || kind as subject, jsonb_build_object('kind', kind) as body
                from pilot.told_acceptance
                """);
    }

    @Bean
    Attestation pilotEntriesAreAsWithdrawn() {
        return new Attestation(ROOM, "PilotEntryWithdrawn", WithdrawnRows.attested(ROOM));
    }

    @Bean
    Invariant nobodyAcceptsTheirOwnReport() {
        return new Invariant(ROOM, "a report was accepted by the one who handed it in", """
                select application || '.' || kind from pilot.acceptance join pilot.deliverable using (application, kind)
                where accepted_by = delivered_by
                """);
    }

    @Bean
    Invariant nothingOperatesBeforeItIsInstalled() {
        return new Invariant(ROOM, "a pilot operates without a site", """
                select application from pilot.operation o where not exists (select from pilot.site s where s.application = o.application)
                """);
    }

    @Bean
    Invariant valuesAreOfTheTimeOfOperation() {
        return new Invariant(ROOM, "a value was measured outside the operation", """
                select distinct m.application || '.' || m.indicator from pilot.measurement m
                left join pilot.operation o using (application) left join pilot.operation_end e using (application)
                where o.started_on is null or m.measured_on < o.started_on or m.measured_on > e.ended_on
                """);
    }
}

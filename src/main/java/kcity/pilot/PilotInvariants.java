package kcity.pilot;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of pilots. */
@Configuration(proxyBeanMethods = false)
class PilotInvariants {
    @Bean
    Attestation theLastSiteIsAsInstalled() {
        return new Attestation("pilot", "SiteInstalled", """
                select distinct on (application) 'application/' || application as subject,
                       jsonb_build_object('number', number, 'name', name, 'installedOn', to_char(installed_on, 'YYYY-MM-DD')) as body
                from pilot.site order by application, number desc
                """);
    }

    @Bean
    Attestation operationIsAsStarted() {
        return new Attestation("pilot", "OperationStarted", """
                select 'application/' || application as subject,
                       jsonb_build_object('startedOn', to_char(started_on, 'YYYY-MM-DD')) as body
                from pilot.operation
                """);
    }

    @Bean
    Attestation theLastMeasurementsAreAsRecorded() {
        return new Attestation("pilot", "MeasurementsRecorded", """
                select subject, jsonb_build_object('key', indicator, 'readings', readings, 'digest', digest) as body
                from (select distinct on (application) 'application/' || application as subject, application, indicator,
                             count(*) over (partition by application, indicator) as readings,
                             (select encode(sha256(convert_to(
                                  string_agg(to_char(x.measured_on, 'YYYY-MM-DD') || ' ' || x.value, chr(10)
                                             order by x.measured_on), 'UTF8')), 'hex')
                              from pilot.measurement x
                              where x.application = m.application and x.indicator = m.indicator) as digest
                      from pilot.measurement m order by application, recorded_at desc, measured_on desc) newest
                """);
    }

    @Bean
    Attestation theLastReportIsAsDelivered() {
        return new Attestation("pilot", "ReportDelivered", """
                select distinct on (application) 'application/' || application as subject,
                       jsonb_build_object('kind', kind, 'heldOn', to_char(held_on, 'YYYY-MM-DD')) as body
                from pilot.deliverable
                order by application, delivered_at desc,
                         array_position(array['KICK_OFF', 'INTERIM_REPORT', 'FINAL_REPORT'], kind) desc
                """);
    }

    @Bean
    Invariant nothingOperatesBeforeItIsInstalled() {
        return new Invariant("pilot", "a pilot operates without a site", """
                select application from pilot.operation o where not exists (select from pilot.site s where s.application = o.application)
                """);
    }
}

package kcity.jobs;

import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of jobs. */
@Configuration(proxyBeanMethods = false)
class JobInvariants {
    @Bean
    Invariant jobsAreOpenOrEnded() {
        return new Invariant("jobs", "a job is neither open nor ended, or both", """
                select 'job ' || j.id from jobs.job j
                where exists (select from jobs.open_job o where o.job = j.id) = exists (select from jobs.ending e where e.job = j.id)
                """);
    }
}

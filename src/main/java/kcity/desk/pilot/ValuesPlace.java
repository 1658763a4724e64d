package kcity.desk.pilot;

import kcity.desk.job.JobPlace;
import kcity.pilot.AskForValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a long file of measured values is given, and where its values are read. */
@Configuration(proxyBeanMethods = false)
class ValuesPlace {
    @Bean
    JobPlace values() {
        return new JobPlace(
                AskForValues.KIND,
                about -> "/projects/" + about.id() + "/pilot/measurements",
                about -> "/projects/" + about.id() + "/pilot");
    }
}

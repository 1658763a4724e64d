package kcity.desk.review;

import kcity.desk.job.JobPlace;
import kcity.review.AskForAssignments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a search for an assignment is asked for. */
@Configuration(proxyBeanMethods = false)
class AssignmentPlace {
    @Bean
    JobPlace assignments() {
        return JobPlace.of(AskForAssignments.KIND, about -> ReviewController.address(about.id()) + "/assignment");
    }
}

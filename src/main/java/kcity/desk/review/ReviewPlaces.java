package kcity.desk.review;

import java.util.function.Function;
import kcity.desk.job.JobPlace;
import kcity.review.assignment.AskForAssignments;
import kcity.review.ranking.AskForRankings;
import kcity.shared.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where assignments and rankings are asked for and read. */
@Configuration(proxyBeanMethods = false)
class ReviewPlaces {
    @Bean
    JobPlace assignments() {
        return new JobPlace(AskForAssignments.KIND, page("/assignment"), page("/assignment"));
    }

    @Bean
    JobPlace rankings() {
        return new JobPlace(AskForRankings.KIND, page("/progress"), page("/ranking"));
    }

    private static Function<Reference, String> page(String name) {
        return about -> ReviewController.address(about.id()) + name;
    }
}

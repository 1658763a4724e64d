package kcity.desk.selection;

import kcity.desk.job.JobPlace;
import kcity.selection.AskForPortfolios;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a search for a portfolio is asked for. */
@Configuration(proxyBeanMethods = false)
class PortfolioPlace {
    @Bean
    JobPlace portfolios() {
        return JobPlace.of(AskForPortfolios.KIND, about -> SelectionController.address(about.id()) + "/proposal");
    }
}

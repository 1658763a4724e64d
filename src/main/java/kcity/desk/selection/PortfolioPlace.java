package kcity.desk.selection;

import kcity.desk.job.JobPlace;
import kcity.selection.AskForPortfolios;
import kcity.shared.Reference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a search for a portfolio is asked for. */
@Configuration(proxyBeanMethods = false)
class PortfolioPlace {
    @Bean
    JobPlace portfolios() {
        return new JobPlace(AskForPortfolios.KIND, PortfolioPlace::page, PortfolioPlace::page);
    }

    private static String page(Reference about) {
        return SelectionController.address(about.id()) + "/proposal";
    }
}

package kcity.selection;

import kcity.jobs.Job;
import kcity.jobs.Order;
import kcity.jobs.StartJob;
import kcity.shared.Actor;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/** Has the best portfolio searched as a job; its result is the portfolio's number. */
@Component
public class AskForPortfolios {
    public static final String KIND = "portfolio";
    private final StartJob start;

    AskForPortfolios(StartJob start) {
        this.start = start;
    }

    public Job ask(Actor actor, String callRef) {
        return start.start(actor, KIND, new Order(about(callRef), ""));
    }

    public static Reference about(String callRef) {
        return new Reference("call", callRef);
    }
}

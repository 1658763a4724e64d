package kcity.pilot;

import kcity.jobs.Job;
import kcity.jobs.Order;
import kcity.jobs.StartJob;
import kcity.shared.Actor;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/** Has a long file of measured values taken in as a job, about the application whose pilot they are of. */
@Component
public class AskForValues {
    public static final String KIND = "values";

    /** In bytes: about five thousand lines. What is shorter is taken while the person waits. */
    public static final long LONG = 100_000;

    private final StartJob start;

    AskForValues(StartJob start) {
        this.start = start;
    }

    /** @param document id of the file, given to this pilot's values */
    public Job ask(Actor actor, String ref, String key, String document) {
        return start.start(actor, KIND, new Order(new Reference("application", ref), key + " " + document));
    }

    static String key(Order order) {
        return order.input().substring(0, order.input().indexOf(' '));
    }

    static String document(Order order) {
        return order.input().substring(order.input().indexOf(' ') + 1);
    }
}

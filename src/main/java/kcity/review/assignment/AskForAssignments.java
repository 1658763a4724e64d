package kcity.review.assignment;

import kcity.jobs.Job;
import kcity.jobs.Order;
import kcity.jobs.StartJob;
import kcity.shared.Actor;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/** Has it searched as a job who reviews what; its result is the proposal's number. */
@Component
public class AskForAssignments {
    public static final String KIND = "assignment";
    private final StartJob start;

    AskForAssignments(StartJob start) {
        this.start = start;
    }

    public Job ask(Actor actor, String callRef, Load load) {
        return start.start(actor, KIND, new Order(about(callRef), load.reviewsEach() + " " + load.mostEach()));
    }

    public static Reference about(String callRef) {
        return new Reference("call", callRef);
    }

    static Load load(Order order) {
        var parts = order.input().split(" ");
        return new Load(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}

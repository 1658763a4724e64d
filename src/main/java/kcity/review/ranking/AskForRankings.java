package kcity.review.ranking;

import kcity.jobs.Job;
import kcity.jobs.Order;
import kcity.jobs.StartJob;
import kcity.shared.Actor;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/** Has the ranking worked out as a job that closes the round; its result is the hash of what was asked. */
@Component
public class AskForRankings {
    public static final String KIND = "ranking";
    private final StartJob start;

    AskForRankings(StartJob start) {
        this.start = start;
    }

    /** @param reason for reviews that are missing; "" where none is */
    public Job ask(Actor actor, String callRef, String reason) {
        return start.start(actor, KIND, new Order(about(callRef), reason.strip()));
    }

    public static Reference about(String callRef) {
        return new Reference("call", callRef);
    }
}

package kcity.desk.application;

import kcity.jobs.Job;
import kcity.jobs.Order;
import kcity.jobs.StartJob;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/** Has the file of what a call received prepared as a job; the language of its words and the filters are its input. */
@Component
class AskForLists {
    static final String KIND = "application-list";
    private final StartJob start;

    AskForLists(StartJob start) {
        this.start = start;
    }

    /** The job's number. */
    long ask(Actor actor, String callRef, Language language, ListFilter filter) {
        Job job = start.start(actor, KIND, new Order(new Reference("call", callRef), language + " " + filter.at("")));
        return job.id();
    }

    static Language language(Order order) {
        return Language.valueOf(order.input().substring(0, order.input().indexOf(' ')));
    }

    static ListFilter filter(Order order) {
        return ListFilter.ofAddress(order.input().substring(order.input().indexOf(' ') + 1));
    }
}

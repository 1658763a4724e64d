package kcity.desk.screening;

import java.util.List;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.OfSameCity;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.programme.Cap;
import kcity.web.Frame;
import kcity.web.component.Link;
import kcity.web.rule.RuleWords;
import org.springframework.stereotype.Component;

/** That other proposals of the same city stand before the same call, for the officer who decides which goes on. */
@Component
public class Beside {
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final PeopleQueries people;

    Beside(ApplicationQueries applications, CallQueries calls, PeopleQueries people) {
        this.applications = applications;
        this.calls = calls;
        this.people = people;
    }

    /** The rule in words, marked where the platform assumes it, and the others as links; no others where there are none, or the rules let all go on. */
    public record Mark(String rule, List<Link> others) {
        public boolean stands() {
            return !others.isEmpty();
        }
    }

    public static final Mark NONE = new Mark("", List.of());

    public Mark of(Frame frame, Application application) {
        var cap = calls.rules(calls.call(application.decidingCall())).proposalsPerCity();
        var others =
                application.submitted() ? applications.ofSameCity(frame.actor(), application) : List.<OfSameCity>of();
        var most = cap.known().orElse(Cap.NONE).most();
        if (most == null || others.size() < most) {
            return NONE;
        }
        return new Mark(
                new RuleWords(frame).marked(frame.t("desk-application.beside.rule", most), cap),
                others.stream().map(other -> link(frame, other)).toList());
    }

    private Link link(Frame frame, OfSameCity other) {
        var organisation = people.organisation(other.organisation())
                .map(o -> frame.t(o.name()))
                .orElse("");
        var key = other.byTheCity() ? "desk-application.beside.by-city" : "desk-application.beside.other";
        return new Link(frame.t(key, other.ref(), other.title(), organisation), "/desk/applications/" + other.ref());
    }
}

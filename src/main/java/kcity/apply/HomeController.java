package kcity.apply;

import java.util.ArrayList;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.people.Often;
import kcity.people.PeopleQueries;
import kcity.shared.Actor;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.component.Card;
import kcity.web.component.Term;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The organisation's own list, and the beginning of an application. */
@Controller
class HomeController {
    private final ApplicationQueries applications;
    private final StartApplications start;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final States states;
    private final Ahead ahead;
    private final Often often;

    HomeController(
            ApplicationQueries applications,
            StartApplications start,
            CallQueries calls,
            PeopleQueries people,
            States states,
            Ahead ahead,
            Often often) {
        this.often = often;
        this.applications = applications;
        this.start = start;
        this.calls = calls;
        this.people = people;
        this.states = states;
        this.ahead = ahead;
    }

    @GetMapping("/apply")
    Page home(Frame frame, Actor actor) {
        return new HomePage(
                frame,
                people.provenMailbox(actor.id()).isPresent(),
                applications.mine(actor).stream()
                        .map(a -> card(frame, actor, a))
                        .toList(),
                applications.namingMe(actor).stream()
                        .map(a -> card(frame, actor, a))
                        .toList(),
                calls.open().stream().map(call -> open(frame, call)).toList());
    }

    private Card card(Frame frame, Actor actor, Application application) {
        var title = application.title().isEmpty() ? frame.t("apply.untitled") : application.title();
        var facts = new ArrayList<Term>();
        facts.add(Term.of(frame.t("apply.column.ref"), application.ref()));
        facts.add(Term.of(frame.t("apply.column.call"), CallNames.of(frame, calls.call(application.call()))));
        var submitted = application.submittedAt();
        if (submitted != null) {
            facts.add(Term.of(frame.t("apply.column.when"), frame.time(submitted)));
        }
        return Card.of(title, "/apply/" + application.ref())
                .tags(states.tag(frame, actor, application))
                .text(ahead.question(frame, actor, application))
                .facts(facts.toArray(Term[]::new));
    }

    private static HomePage.Open open(Frame frame, Call call) {
        return new HomePage.Open(
                call.ref(), call.edition() + " · " + frame.t(call.name()), Deadlines.words(frame, call));
    }

    @PostMapping("/apply")
    Redirect begin(Actor actor, Entered entered) {
        often.count(Often.Act.BEGIN, actor.id());
        return Redirect.to("/apply/" + start.start(actor, entered.value("call")));
    }
}

package kcity.apply;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.call.CallState;
import kcity.people.Often;
import kcity.people.PeopleQueries;
import kcity.progress.ProgressQueries;
import kcity.shared.Actor;
import kcity.shared.Refused;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.StageTag;
import kcity.web.SubmittedForm;
import kcity.web.component.Card;
import kcity.web.component.Tag;
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
    private final ProgressQueries progress;
    private final NextSteps next;
    private final Often often;

    HomeController(
            ApplicationQueries applications,
            StartApplications start,
            CallQueries calls,
            PeopleQueries people,
            ProgressQueries progress,
            NextSteps next,
            Often often) {
        this.often = often;
        this.applications = applications;
        this.start = start;
        this.calls = calls;
        this.people = people;
        this.progress = progress;
        this.next = next;
    }

    @GetMapping("/apply")
    Page home(Frame frame, Actor actor) {
        return new HomePage(
                frame,
                people.provenMailbox(actor.id()).isPresent(),
                cards(frame, actor, applications.mine(actor)),
                cards(frame, actor, applications.namingMe(actor)),
                calls.open().stream().map(call -> open(frame, call)).toList());
    }

    private List<Card> cards(Frame frame, Actor actor, List<Application> shown) {
        var names = calls.calls().stream().collect(Collectors.toMap(Call::ref, call -> CallNames.of(frame, call)));
        var stages = progress.of(shown);
        var questions = next.questions(frame, actor, shown);
        return shown.stream()
                .map(a -> card(
                        frame,
                        a,
                        requireNonNull(names.get(a.call())),
                        StageTag.ofApplicant(frame, requireNonNull(stages.get(a.ref()))),
                        questions.getOrDefault(a.ref(), "")))
                .toList();
    }

    private static Card card(Frame frame, Application application, String call, Tag tag, String question) {
        var title = application.title().isEmpty() ? frame.t("apply.untitled") : application.title();
        var facts = new ArrayList<Term>();
        facts.add(Term.of(frame.t("apply.column.ref"), application.ref()));
        facts.add(Term.of(frame.t("apply.column.call"), call));
        var submitted = application.submittedAt();
        if (submitted != null) {
            facts.add(Term.of(
                    frame.t("apply.column.when"), frame.of(application.ref()).time(submitted)));
        }
        return Card.of(title, "/apply/" + application.ref())
                .tags(tag)
                .text(question)
                .facts(facts.toArray(Term[]::new));
    }

    private static HomePage.Open open(Frame frame, Call call) {
        return new HomePage.Open(
                call.ref(), call.edition() + " · " + frame.t(call.name()), Deadlines.words(frame, call));
    }

    @PostMapping("/apply")
    Redirect begin(Actor actor, SubmittedForm entered) {
        if (calls.state(calls.call(entered.value("call"))) == CallState.CLOSED) {
            throw new Refused("refusal.apply.closed");
        }
        often.count(Often.Act.BEGIN, actor.id());
        return Redirect.to("/apply/" + start.start(actor, entered.value("call")));
    }
}

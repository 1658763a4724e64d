package kcity.apply;

import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.shared.Actor;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The organisation's own list, and the beginning of an application. */
@Controller
class HomeController {
    private final ApplicationQueries applications;
    private final StartApplications start;
    private final CallQueries calls;

    HomeController(ApplicationQueries applications, StartApplications start, CallQueries calls) {
        this.applications = applications;
        this.start = start;
        this.calls = calls;
    }

    @GetMapping("/apply")
    Page home(Frame frame, Actor actor) {
        return new HomePage(
                frame,
                applications.mine(actor).stream().map(a -> line(frame, a)).toList(),
                applications.namingMe(actor).stream().map(a -> line(frame, a)).toList(),
                calls.open().stream().map(call -> open(frame, call)).toList());
    }

    private HomePage.Line line(Frame frame, Application application) {
        var title = application.title().isEmpty() ? frame.t("apply.untitled") : application.title();
        var submitted = application.submittedAt();
        return new HomePage.Line(
                application.ref(),
                title,
                frame.t(calls.call(application.call()).name()),
                States.tag(frame, application),
                submitted == null ? "" : frame.time(submitted));
    }

    private static HomePage.Open open(Frame frame, Call call) {
        return new HomePage.Open(
                call.ref(), call.edition() + " · " + frame.t(call.name()), Deadlines.words(frame, call));
    }

    @PostMapping("/apply")
    Redirect begin(Actor actor, Entered entered) {
        return Redirect.to("/apply/" + start.start(actor, entered.value("call")));
    }
}

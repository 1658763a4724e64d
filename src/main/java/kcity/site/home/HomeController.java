package kcity.site.home;

import java.util.ArrayList;
import java.util.List;
import kcity.portfolio.PublishedRegister;
import kcity.portfolio.Register;
import kcity.portfolio.RegisteredProject;
import kcity.site.call.CallWords;
import kcity.site.call.PublishedCall;
import kcity.site.call.PublishedCalls;
import kcity.site.call.PublishedResults;
import kcity.site.project.ProjectMap;
import kcity.site.project.ProjectWords;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Card;
import kcity.web.component.KeyFigure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}. */
@Controller
class HomeController {
    private static final int LATEST = 6;
    private final PublishedCalls calls;
    private final PublishedResults results;
    private final PublishedRegister published;

    HomeController(PublishedCalls calls, PublishedResults results, PublishedRegister published) {
        this.calls = calls;
        this.results = results;
        this.published = published;
    }

    @GetMapping("/")
    Page home(Frame frame) {
        var register = published.current();
        return new HomePage(
                frame,
                open(frame),
                figures(frame, register),
                latest(frame, register),
                ProjectMap.of(frame, register.projects()));
    }

    private List<Card> open(Frame frame) {
        return calls.calls().stream()
                .filter(call -> call.at(frame.now()) == PublishedCall.State.OPEN)
                .map(new CallWords(frame)::card)
                .toList();
    }

    /** The latest official totals, and beside them what the register knows. */
    private static List<KeyFigure> figures(Frame frame, Register register) {
        var figures = new ArrayList<KeyFigure>();
        if (!register.totals().isEmpty()) {
            var official = register.totals().getLast();
            var year = frame.t("site-home.official", String.valueOf(official.year()));
            figures.add(
                    new KeyFigure(frame.number(official.projects()), "", frame.t("site-home.figure.projects"), year));
            var countries = official.countries();
            if (countries != null) {
                figures.add(new KeyFigure(frame.number(countries), "", frame.t("site-home.figure.countries"), year));
            }
        }
        var known = register.projects();
        figures.add(new KeyFigure(
                frame.number(known.size()),
                "",
                frame.t("site-home.figure.known"),
                frame.t("site-home.figure.known.note", Register.countriesOf(known))));
        return figures;
    }

    private List<Card> latest(Frame frame, Register register) {
        var announced = results.announced(frame.now()).stream()
                .limit(LATEST)
                .map(result -> Card.of(result.title(), "/calls/" + result.call())
                        .eyebrow(frame.t("site-home.announced", frame.date(result.announcedAt())))
                        .text(frame.t("site-call.city", result.city(), result.country())))
                .toList();
        return announced.isEmpty() ? known(frame, register.projects()) : announced;
    }

    private static List<Card> known(Frame frame, List<RegisteredProject> projects) {
        var words = new ProjectWords(frame);
        return projects.reversed().stream()
                .limit(LATEST)
                .map(project -> Card.of(words.heading(project), "/projects/" + project.id())
                        .eyebrow(frame.t("site-home.year", String.valueOf(project.year()), words.type(project)))
                        .text(words.place(project)))
                .toList();
    }
}

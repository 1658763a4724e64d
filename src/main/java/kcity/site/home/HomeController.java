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
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Card;
import kcity.web.component.KeyFigure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}. */
@Controller
class HomeController {
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
        var all = calls.calls();
        return new HomePage(
                frame,
                open(frame, all),
                figures(frame, register),
                latest(frame, register, all),
                ProjectMap.of(frame, register.projects()));
    }

    private static List<Card> open(Frame frame, List<PublishedCall> all) {
        return all.stream()
                .filter(call -> call.at(frame.now()).open())
                .map(call -> new CallWords(frame.of(call.ref())).card(call))
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
                frame.number(known.size()), "", frame.t("site-home.figure.known"), knownNote(frame, known)));
        return figures;
    }

    private static String knownNote(Frame frame, List<RegisteredProject> known) {
        return known.isEmpty()
                ? ""
                : frame.t(
                        "site-home.figure.known.note",
                        Register.countriesOf(known),
                        String.valueOf(known.getLast().year()));
    }

    private List<Announcement> latest(Frame frame, Register register, List<PublishedCall> all) {
        var announced = results.announced(frame.now());
        var words = new Announcements(frame);
        return announced.isEmpty() ? words.ofRegister(register.projects()) : words.of(announced, all);
    }
}

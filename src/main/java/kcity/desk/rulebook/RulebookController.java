package kcity.desk.rulebook;

import java.util.List;
import kcity.people.PeopleQueries;
import kcity.programme.AdoptRulebooks;
import kcity.programme.NextRulebook;
import kcity.programme.ProgrammeQueries;
import kcity.programme.ProgrammeRights;
import kcity.programme.RulebookChange;
import kcity.programme.RulebookVersion;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/rulebooks}. */
@Controller
class RulebookController {
    private final ProgrammeQueries programme;
    private final AdoptRulebooks adopt;
    private final PeopleQueries people;

    RulebookController(ProgrammeQueries programme, AdoptRulebooks adopt, PeopleQueries people) {
        this.programme = programme;
        this.adopt = adopt;
        this.people = people;
    }

    @GetMapping("/desk/rulebooks")
    Page rulebooks(Frame frame, Actor actor) {
        mustBeOwner(actor);
        List<Integer> prepared = programme.of(actor).preparedEditions();
        return new RulebookListPage(
                frame,
                programme.of(actor).editions().reversed().stream()
                        .map(year -> {
                            RulebookVersion last =
                                    programme.of(actor).versions(year).getLast();
                            return new RulebookListPage.Row(
                                    year, last.version(), frame.time(last.adoptedAt()), prepared.contains(year));
                        })
                        .toList(),
                next(actor));
    }

    /** The year that a first rulebook can be adopted for. */
    private int next(Actor actor) {
        return programme.of(actor).editions().getLast() + 1;
    }

    @GetMapping("/desk/rulebooks/{year:[0-9]{4}}")
    Page rulebook(Frame frame, Actor actor, @PathVariable int year) {
        mustBeOwner(actor);
        return page(frame, actor, year, SubmittedForm.NOTHING, false);
    }

    /** Shows what the proposed text changes; nothing is kept yet. */
    @PostMapping("/desk/rulebooks/{year:[0-9]{4}}/preview")
    Page preview(Frame frame, Actor actor, @PathVariable int year, SubmittedForm entered) {
        mustBeOwner(actor);
        return page(frame, actor, year, entered, true);
    }

    @PostMapping("/desk/rulebooks/{year:[0-9]{4}}/versions")
    Object adopt(Frame frame, Actor actor, @PathVariable int year, SubmittedForm entered) {
        mustBeOwner(actor);
        return entered.orAgain(
                () -> {
                    adopt.adopt(actor, year, base(entered), text(entered), entered.value("reason"));
                    return Redirect.to("/desk/rulebooks/" + year).saying("rulebook-adopted");
                },
                refused -> page(frame, actor, year, refused, false));
    }

    private Page page(Frame frame, Actor actor, int year, SubmittedForm entered, boolean preview) {
        int current = year == next(actor) ? 0 : programme.of(actor).currentVersion(year);
        String content = current == 0 ? draft(actor, year) : programme.of(actor).content(year, current);
        List<String> values = List.of();
        List<RulebookPage.Change> lines = List.of();
        SubmittedForm shown = entered;
        if (preview) {
            try {
                values = adopt.preview(actor, year, text(entered)).stream()
                        .map(RulebookChange::path)
                        .toList();
                lines = LineDiff.between(content, text(entered)).stream()
                        .map(RulebookController::change)
                        .toList();
            } catch (Refused refused) {
                shown = entered.refused(refused.reasons());
            }
        }
        return new RulebookPage(
                frame,
                shown,
                year,
                current,
                content,
                versions(frame, actor, year, current),
                preview && !shown.wrong(),
                values,
                lines);
    }

    /** The rules of the year before, as a beginning. */
    private String draft(Actor actor, int year) {
        int before = year - 1;
        return NextRulebook.of(
                programme.of(actor).content(before, programme.of(actor).currentVersion(before)), before);
    }

    private static RulebookPage.Change change(LineDiff.Line line) {
        return new RulebookPage.Change(String.valueOf(line.line()), line.added() ? "+" : "−", line.text());
    }

    private List<RulebookPage.Version> versions(Frame frame, Actor actor, int year, int current) {
        return programme.of(actor).versions(year).reversed().stream()
                .map(v -> new RulebookPage.Version(
                        v.version(),
                        frame.time(v.adoptedAt()),
                        people.nameFor(actor, v.adoptedBy()),
                        v.loaded() ? frame.t("programme.loaded") : v.reason(),
                        v.version() == current
                                ? List.of()
                                : List.of(new Link(
                                        frame.t("desk-rulebook.again", v.version()),
                                        "/desk/rulebooks/" + year + "/versions/" + v.version() + "/again/" + current))))
                .toList();
    }

    private static int base(SubmittedForm entered) {
        return entered.count("base", 0);
    }

    /** Browsers send lines with a carriage return; the end of the text is trimmed on the way. */
    private static String text(SubmittedForm entered) {
        return entered.value("content").replace("\r\n", "\n") + "\n";
    }

    private static void mustBeOwner(Actor actor) {
        NotAllowed.unless(ProgrammeRights.mayAdoptRulebooks(actor), actor, "see the desk of rules");
    }
}

package kcity.desk.rulebook;

import java.util.List;
import kcity.programme.AdoptRulebooks;
import kcity.programme.ProgrammeQueries;
import kcity.programme.ProgrammeRights;
import kcity.programme.RulebookChange;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/rulebooks/2024/versions/1/again/2}: an earlier version is adopted once more, where a wrong one, here the second, was adopted since. */
@Controller
class AgainController {
    private static final String PATH =
            "/desk/rulebooks/{year:[0-9]{4}}/versions/{version:[0-9]{1,6}}/again/{base:[0-9]{1,6}}";
    private final ProgrammeQueries programme;
    private final AdoptRulebooks adopt;

    AgainController(ProgrammeQueries programme, AdoptRulebooks adopt) {
        this.programme = programme;
        this.adopt = adopt;
    }

    @GetMapping(PATH)
    FormPage form(Frame frame, Actor actor, @PathVariable int year, @PathVariable int version, @PathVariable int base) {
        return form(frame, actor, year, version, SubmittedForm.NOTHING);
    }

    private FormPage form(Frame frame, Actor actor, int year, int version, SubmittedForm entered) {
        NotAllowed.unless(ProgrammeRights.mayAdoptRulebooks(actor), actor, "see the desk of rules");
        var current = programme.of(actor).currentVersion(year);
        var content = programme.of(actor).content(year, version);
        if (version == current) {
            throw new NotFound("earlier version " + version + " of " + year);
        }
        var changes = adopt.preview(actor, year, content).stream()
                .map(RulebookChange::path)
                .toList();
        var title = frame.t("desk-rulebook.again", version);
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(
                                new Link(frame.t("desk-rulebook.title"), "/desk/rulebooks"),
                                new Link(String.valueOf(year), "/desk/rulebooks/" + year),
                                new Link(title, "")))
                .lead(frame.t(
                        "desk-rulebook.again.lead",
                        version,
                        current,
                        changes.isEmpty() ? "–" : String.join(", ", changes)))
                .button(title)
                .fields(List.of(Field.longText("reason", frame.t("desk-rulebook.reason"))
                        .about(Matter.REASON)
                        .hint(frame.t("desk-rulebook.reason.hint"))));
    }

    @PostMapping(PATH)
    Object adopt(
            Frame frame,
            Actor actor,
            @PathVariable int year,
            @PathVariable int version,
            @PathVariable int base,
            SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    adopt.adoptAgain(actor, year, version, base, entered.value("reason"));
                    return Redirect.to("/desk/rulebooks/" + year).saying("rulebook-adopted");
                },
                again -> form(frame, actor, year, version, again));
    }
}

package kcity.desk.edition;

import java.util.List;
import java.util.stream.Collectors;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.charter.Programmes;
import kcity.people.PeopleQueries;
import kcity.programme.Edition;
import kcity.programme.ProgrammeQueries;
import kcity.programme.ProgrammeRights;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.web.Frame;
import kcity.web.NoWayBack;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/editions}. */
@Controller
class EditionController {
    private final ProgrammeQueries programme;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final PlannedCalls planned;
    private final BeginEditions begin;

    EditionController(
            ProgrammeQueries programme,
            CallQueries calls,
            PeopleQueries people,
            PlannedCalls planned,
            BeginEditions begin) {
        this.programme = programme;
        this.calls = calls;
        this.people = people;
        this.planned = planned;
        this.begin = begin;
    }

    @GetMapping("/desk/editions")
    Page editions(Frame frame, Actor actor) {
        mustPrepare(actor);
        return new EditionListPage(
                frame,
                programme.of(actor).editions().reversed().stream()
                        .map(year -> row(frame, actor, year))
                        .toList());
    }

    private EditionListPage.Row row(Frame frame, Actor actor, int year) {
        var prepared = programme.of(actor).edition(year).isPresent();
        return new EditionListPage.Row(
                String.valueOf(year),
                programme.of(actor).currentVersion(year),
                prepared
                        ? Tag.of(Tone.SUCCESS, frame.t("desk-rulebook.prepared"))
                        : Tag.of(Tone.NEUTRAL, frame.t("desk-rulebook.not-prepared")),
                calls.calls(Programmes.of(actor), year).stream()
                        .map(call -> frame.t(call.name()))
                        .collect(Collectors.joining(", ")));
    }

    @GetMapping("/desk/editions/{year:[0-9]{4}}")
    Page edition(Frame frame, Actor actor, @PathVariable int year) {
        return page(frame, actor, year, SubmittedForm.NOTHING);
    }

    /** Who reloads a refusal by its address finds the edition. */
    @GetMapping("/desk/editions/{year:[0-9]{4}}/preparation")
    Redirect acted(@PathVariable int year) {
        return Redirect.to("/desk/editions/" + year);
    }

    @NoWayBack
    @PostMapping("/desk/editions/{year:[0-9]{4}}/preparation")
    Object prepare(Frame frame, Actor actor, @PathVariable int year, SubmittedForm entered) {
        mustPrepare(actor);
        return entered.orAgain(
                () -> {
                    begin.begin(
                            actor,
                            year,
                            entered.count("version", 0),
                            entered.value(EditionPage.SURE).equals("yes"));
                    return Redirect.to("/desk/editions/" + year).saying("edition-prepared");
                },
                again -> page(frame, actor, year, again));
    }

    private Page page(Frame frame, Actor actor, int year, SubmittedForm entered) {
        mustPrepare(actor);
        var number = String.valueOf(year);
        if (!programme.of(actor).editions().contains(year)) {
            return new EditionPage(frame, entered, number, 0, List.of(), List.of(), List.of(), false);
        }
        var made = calls.calls(Programmes.of(actor), year);
        var version = made.isEmpty() ? programme.of(actor).currentVersion(year) : version(made);
        var rulebook = programme.of(actor).rulebook(year, version);
        return new EditionPage(
                frame,
                entered,
                number,
                version,
                programme
                        .of(actor)
                        .edition(year)
                        .map(edition -> prepared(frame, actor, edition))
                        .orElse(List.of()),
                PlannedCalls.whole(frame, rulebook),
                made.isEmpty() ? planned.of(frame, rulebook) : planned.made(frame, made),
                made.isEmpty());
    }

    private static int version(List<Call> made) {
        return made.getFirst().version();
    }

    private List<Term> prepared(Frame frame, Actor actor, Edition edition) {
        return List.of(
                Term.of(frame.t("desk-edition.prepared-at"), frame.time(edition.preparedAt())),
                Term.of(frame.t("desk-edition.prepared-by"), people.nameFor(actor, edition.preparedBy())),
                new Term(
                        frame.t("desk-edition.rules"),
                        frame.t("desk-call.rules.version", String.valueOf(edition.year()), edition.version()),
                        "/desk/rulebooks/" + edition.year()));
    }

    private static void mustPrepare(Actor actor) {
        NotAllowed.unless(ProgrammeRights.mayPrepareEditions(actor), actor, "see the desk of editions");
    }
}

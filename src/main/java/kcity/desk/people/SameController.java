package kcity.desk.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kcity.people.PeopleMatter;
import kcity.people.PeopleQueries;
import kcity.people.Same;
import kcity.people.SameQueries;
import kcity.people.SayTheSame;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Withdrawn;
import kcity.web.FormInput;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.TakenBack;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Option;
import kcity.web.component.Struck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/people/same}: two accounts of one person, two records of one body. */
@Controller
class SameController {
    static final String ADDRESS = "/desk/people/same";
    private static final String WITHDRAWAL = ADDRESS + "/{number:[0-9]{1,9}}/withdrawal";
    private final SameQueries same;
    private final SayTheSame say;
    private final PeopleQueries people;

    SameController(SameQueries same, SayTheSame say, PeopleQueries people) {
        this.same = same;
        this.say = say;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    Page list(Frame frame, Actor actor, SubmittedForm entered) {
        return page(frame, actor, entered);
    }

    private Page page(Frame frame, Actor actor, SubmittedForm entered) {
        NotAllowed.unless(actor.isOfficer(), actor, "see who is the same");
        var suspected = same.suspected(actor);
        var said = same.said(actor);
        var dismissed = same.dismissed(actor);
        var withdrawn = same.withdrawn(actor);
        var names = SameNames.of(
                frame,
                people,
                Stream.of(
                                suspected.stream().flatMap(s -> SameNames.Id.of(s.kind(), s.one(), s.other())),
                                said.stream().flatMap(s -> SameNames.Id.of(s.kind(), s.one(), s.other())),
                                dismissed.stream().flatMap(d -> SameNames.Id.of(d.kind(), d.one(), d.other())),
                                withdrawn.stream().flatMap(SameNames.Id::of))
                        .flatMap(ids -> ids)
                        .toList(),
                Stream.of(
                                said.stream().map(Same::by),
                                dismissed.stream().map(SameQueries.Dismissed::by),
                                withdrawn.stream().map(Withdrawn::by))
                        .flatMap(ids -> ids)
                        .distinct()
                        .toList());
        return new SamePage(
                frame,
                entered,
                ShowPeople.ways(frame, actor, ""),
                suspected.stream().map(s -> suspected(frame, names, s)).toList(),
                said.stream().map(s -> said(frame, names, s)).toList(),
                dismissed.stream().map(d -> dismissed(frame, names, d)).toList(),
                fields(frame, entered),
                struck(frame, names, withdrawn));
    }

    private static SamePage.Line suspected(Frame frame, SameNames names, SameQueries.Suspected two) {
        return new SamePage.Line(
                frame.t("desk-people.same." + two.kind()),
                names.named(two.kind(), two.one()),
                names.named(two.kind(), two.other()),
                names.known(two.kind(), two.known()),
                List.of(
                        new Link(
                                frame.t("desk-people.same.say"),
                                ADDRESS + "?kind=" + two.kind() + "&one=" + two.one() + "&other=" + two.other()
                                        + "#say"),
                        new Link(
                                frame.t("desk-people.same.dismiss"),
                                ADDRESS + "/" + two.kind() + "/" + two.one() + "/" + two.other() + "/dismissal")));
    }

    private static SamePage.Line dismissed(Frame frame, SameNames names, SameQueries.Dismissed two) {
        return new SamePage.Line(
                frame.t("desk-people.same." + two.kind()),
                names.named(two.kind(), two.one()),
                names.named(two.kind(), two.other()),
                two.reason() + " · " + frame.date(two.at()) + " · " + names.officer(two.by()),
                List.of(new Link(
                        frame.t("desk-people.same.dismiss.take-back"),
                        ADDRESS + "/dismissals/" + two.number() + "/withdrawal")));
    }

    private static SamePage.Line said(Frame frame, SameNames names, Same two) {
        return new SamePage.Line(
                frame.t("desk-people.same." + two.kind()),
                names.named(two.kind(), two.one()),
                names.named(two.kind(), two.other()),
                two.reason() + " · " + frame.date(two.at()) + " · " + names.officer(two.by()),
                List.of(new Link(frame.t("desk-people.same.take-back"), ADDRESS + "/" + two.number() + "/withdrawal")));
    }

    private static List<Field> fields(Frame frame, SubmittedForm entered) {
        var kinds = Arrays.stream(Same.Kind.values())
                .map(kind -> Option.of(kind.name(), frame.t("desk-people.same." + kind)))
                .toList();
        return new ArrayList<>(List.of(
                        Field.choice("kind", frame.t("desk-people.same.kind"), kinds)
                                .about(PeopleMatter.ORGANISATION_KIND),
                        Field.text("one", frame.t("desk-people.same.one"))
                                .hint(frame.t("desk-people.same.hint"))
                                .width("short"),
                        Field.text("other", frame.t("desk-people.same.other"))
                                .about(PeopleMatter.SAME_AS)
                                .width("short"),
                        Field.longText("reason", frame.t("desk-people.reason")).about(Matter.REASON)))
                .stream().map(field -> entered.fill(frame, field)).toList();
    }

    private static List<Struck> struck(Frame frame, SameNames names, List<Withdrawn> withdrawn) {
        var taken = new TakenBack(frame, names::officer);
        return withdrawn.stream()
                .map(gone -> {
                    var kind = Same.Kind.valueOf(gone.value("kind"));
                    return taken.of(
                            frame.t("desk-people.same." + kind) + " · " + names.named(kind, gone.value("one"))
                                    + (gone.kind().equals("dismissal") ? " ≠ " : " = ")
                                    + names.named(kind, gone.value("other")),
                            gone,
                            "reason");
                })
                .toList();
    }

    @PostMapping(ADDRESS)
    Object say(Frame frame, Actor actor, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var kind = typed.oneOf("kind", Same.Kind.class);
                    if (!entered.value("one").matches("[A-Z0-9]{1,20}")) {
                        typed.wrong("one", "refusal.people.no-such-id");
                    }
                    if (!entered.value("other").matches("[A-Z0-9]{1,20}")) {
                        typed.wrong("other", "refusal.people.no-such-id");
                    }
                    typed.done();
                    int _ = say.say(actor, kind, entered.value("one"), entered.value("other"), entered.value("reason"));
                    return Redirect.to(ADDRESS).saying("same-said");
                },
                again -> page(frame, actor, again));
    }

    @GetMapping(WITHDRAWAL)
    FormPage withdrawal(Frame frame, Actor actor, @PathVariable int number) {
        return withdrawal(frame, actor, number, SubmittedForm.NOTHING);
    }

    private FormPage withdrawal(Frame frame, Actor actor, int number, SubmittedForm entered) {
        var said = same.said(actor).stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("sameness " + number));
        var names = SameNames.of(
                frame,
                people,
                SameNames.Id.of(said.kind(), said.one(), said.other()).toList(),
                List.of());
        var title = frame.t("desk-people.same.take-back");
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(new Link(frame.t("desk-people.same"), ADDRESS), new Link(title, "")))
                .about(names.named(said.kind(), said.one()) + " = " + names.named(said.kind(), said.other()))
                .lead(frame.t("desk-people.same.take-back.lead"))
                .button(title)
                .fields(List.of(
                        Field.longText("reason", frame.t("desk-people.reason")).about(Matter.REASON)));
    }

    @PostMapping(WITHDRAWAL)
    Object takeBack(Frame frame, Actor actor, @PathVariable int number, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    say.takeBack(actor, number, entered.value("reason"));
                    return Redirect.to(ADDRESS).saying("same-taken-back");
                },
                again -> withdrawal(frame, actor, number, again));
    }
}

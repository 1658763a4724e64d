package kcity.desk.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kcity.people.PeopleQueries;
import kcity.people.Same;
import kcity.people.SameQueries;
import kcity.people.SayTheSame;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.Entered;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.TakenBack;
import kcity.web.Typed;
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
    private static final String ADDRESS = "/desk/people/same";
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
    Page list(Frame frame, Actor actor, Entered entered) {
        return page(frame, actor, entered);
    }

    private Page page(Frame frame, Actor actor, Entered entered) {
        NotAllowed.unless(actor.isOfficer(), actor, "see who is the same");
        return new SamePage(
                frame,
                entered,
                PersonPages.ways(frame, actor, ""),
                same.suspected(actor).stream()
                        .map(s -> new SamePage.Line(
                                frame.t("desk-people.same." + s.kind()),
                                named(frame, actor, s.kind(), s.one()),
                                named(frame, actor, s.kind(), s.other()),
                                "",
                                new Link(
                                        frame.t("desk-people.same.say"),
                                        ADDRESS + "?kind=" + s.kind() + "&one=" + s.one() + "&other=" + s.other()
                                                + "#say")))
                        .toList(),
                same.said(actor).stream()
                        .map(s -> new SamePage.Line(
                                frame.t("desk-people.same." + s.kind()),
                                named(frame, actor, s.kind(), s.one()),
                                named(frame, actor, s.kind(), s.other()),
                                s.reason() + " · " + frame.date(s.at()) + " · " + people.nameFor(actor, s.by()),
                                new Link(
                                        frame.t("desk-people.same.take-back"),
                                        ADDRESS + "/" + s.number() + "/withdrawal")))
                        .toList(),
                fields(frame, entered),
                struck(frame, actor));
    }

    private String named(Frame frame, Actor actor, Same.Kind kind, String id) {
        return switch (kind) {
            case PERSON ->
                people.person(actor, id)
                        .map(p -> p.name() + " · " + p.email() + " · "
                                + named(frame, actor, Same.Kind.BODY, p.organisation()))
                        .orElse(id);
            case BODY ->
                people.organisation(id)
                        .map(o -> frame.t(o.name()) + " (" + id + ")")
                        .orElse(id);
        };
    }

    private static List<Field> fields(Frame frame, Entered entered) {
        var kinds = Arrays.stream(Same.Kind.values())
                .map(kind -> Option.of(kind.name(), frame.t("desk-people.same." + kind)))
                .toList();
        return new ArrayList<>(List.of(
                        Field.choice("kind", frame.t("desk-people.same.kind"), kinds),
                        Field.text("one", frame.t("desk-people.same.one"))
                                .hint(frame.t("desk-people.same.hint"))
                                .width("short"),
                        Field.text("other", frame.t("desk-people.same.other")).width("short"),
                        Field.longText("reason", frame.t("desk-people.reason"))))
                .stream().map(field -> entered.fill(frame, field)).toList();
    }

    private List<Struck> struck(Frame frame, Actor actor) {
        var taken = new TakenBack(frame, id -> people.nameFor(actor, id));
        return same.withdrawn(actor).stream()
                .map(gone -> taken.of(
                        frame.t("desk-people.same." + gone.value("kind")) + " · "
                                + named(frame, actor, Same.Kind.valueOf(gone.value("kind")), gone.value("one")) + " = "
                                + named(frame, actor, Same.Kind.valueOf(gone.value("kind")), gone.value("other")),
                        gone,
                        "reason"))
                .toList();
    }

    @PostMapping(ADDRESS)
    Object say(Frame frame, Actor actor, Entered entered) {
        return entered.orAgain(
                () -> {
                    var typed = new Typed(entered);
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
        return withdrawal(frame, actor, number, Entered.NOTHING);
    }

    private FormPage withdrawal(Frame frame, Actor actor, int number, Entered entered) {
        var said = same.said(actor).stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("sameness " + number));
        var title = frame.t("desk-people.same.take-back");
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(new Link(frame.t("desk-people.same"), ADDRESS), new Link(title, "")))
                .about(named(frame, actor, said.kind(), said.one()) + " = "
                        + named(frame, actor, said.kind(), said.other()))
                .lead(frame.t("desk-people.same.take-back.lead"))
                .button(title)
                .fields(List.of(Field.longText("reason", frame.t("desk-people.reason"))));
    }

    @PostMapping(WITHDRAWAL)
    Object takeBack(Frame frame, Actor actor, @PathVariable int number, Entered entered) {
        return entered.orAgain(
                () -> {
                    say.takeBack(actor, number, entered.value("reason"));
                    return Redirect.to(ADDRESS).saying("same-taken-back");
                },
                again -> withdrawal(frame, actor, number, again));
    }
}

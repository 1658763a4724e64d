package kcity.desk.review;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.forms.FormField;
import kcity.people.Organisation;
import kcity.people.OrganisationKind;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.review.Invitation;
import kcity.review.Load;
import kcity.review.ReviewQueries;
import kcity.shared.Actor;
import kcity.shared.Role;
import kcity.web.Countries;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Option;
import org.springframework.stereotype.Component;

/** The forms of a review's page. */
@Component
class InviteFields {
    static final String FIELDS = "fields";
    static final String FIELDS_OF_NEW = "fieldsOfNew";
    private final ReviewQueries review;
    private final CallQueries calls;
    private final PeopleQueries people;

    InviteFields(ReviewQueries review, CallQueries calls, PeopleQueries people) {
        this.review = review;
        this.calls = calls;
        this.people = people;
    }

    /** Experts who are registered and not yet invited, with the conflicts that the machine sees before they are asked. */
    List<Field> known(Frame frame, Actor actor, Call call, Entered entered) {
        var invited = review.invitations(actor, call.ref()).stream()
                .map(Invitation::expert)
                .toList();
        var options = people.withRole(actor, Role.EXPERT).stream()
                .filter(person -> !invited.contains(person.id()))
                .map(person -> Option.of(person.id(), label(frame, actor, call, person)))
                .toList();
        return options.isEmpty()
                ? List.of()
                : List.of(
                        entered.fill(frame, Field.select("expert", frame.t("desk-review.invite.expert"), options)),
                        specialities(frame, call, FIELDS));
    }

    private String label(Frame frame, Actor actor, Call call, Person person) {
        var organisation = people.organisation(person.organisation())
                .map(o -> frame.t(o.name()))
                .orElse("");
        var conflicts =
                review.conflictsOf(actor, call.ref(), person.organisation()).size();
        return conflicts == 0
                ? frame.t("desk-review.invite.person", person.name(), organisation)
                : frame.t("desk-review.invite.person-conflicts", person.name(), organisation, conflicts);
    }

    private Field specialities(Frame frame, Call call, String name) {
        return Field.choices(name, frame.t("desk-review.invite.fields"), options(frame, call))
                .hint(frame.t("desk-review.invite.fields.hint"))
                .optional();
    }

    private List<Option> options(Frame frame, Call call) {
        return calls.form(call).field("field").stream()
                .map(FormField::choices)
                .flatMap(List::stream)
                .map(choice -> Option.of(choice.value(), frame.t(choice.label())))
                .toList();
    }

    /** Fields of expertise in words. */
    String fields(Frame frame, Call call, List<String> values) {
        return options(frame, call).stream()
                .filter(option -> values.contains(option.value()))
                .map(Option::label)
                .collect(Collectors.joining(", "));
    }

    /** A person who is new here, of an organisation that is known or entered with them. */
    List<Field> added(Frame frame, Actor actor, Call call, Entered entered) {
        var kinds = Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind != OrganisationKind.AGENCY)
                .map(kind -> Option.of(kind.name(), frame.t("organisation-kind." + kind)))
                .toList();
        return Stream.of(
                        Field.text("name", frame.t("desk-review.bring.name")),
                        Field.of(Kind.EMAIL, "email", frame.t("desk-review.bring.email")),
                        Field.select(
                                        "organisation",
                                        frame.t("desk-review.bring.organisation"),
                                        organisations(frame, actor, call))
                                .hint(frame.t("desk-review.bring.organisation.hint"))
                                .optional(),
                        Field.text("organisationName", frame.t("desk-review.bring.organisation-name"))
                                .optional(),
                        Field.select("kind", frame.t("web.register.kind"), kinds)
                                .optional(),
                        Field.select("country", frame.t("web.register.country"), Countries.options(frame.language()))
                                .optional(),
                        specialities(frame, call, FIELDS_OF_NEW))
                .map(field -> entered.fill(frame, field))
                .toList();
    }

    /** Those of the candidates and of the experts who are here already. */
    private List<Option> organisations(Frame frame, Actor actor, Call call) {
        var known = new LinkedHashMap<String, String>();
        Stream.concat(
                        review.candidates(actor, call.ref()).stream().map(Application::organisation),
                        people.withRole(actor, Role.EXPERT).stream().map(Person::organisation))
                .distinct()
                .sorted()
                .flatMap(id -> people.organisation(id).stream())
                .forEach(o -> known.put(o.id(), name(frame, o)));
        return known.entrySet().stream()
                .map(e -> Option.of(e.getKey(), e.getValue()))
                .toList();
    }

    private static String name(Frame frame, Organisation organisation) {
        return frame.t(organisation.name());
    }

    List<Field> load(Frame frame, Entered entered) {
        return List.of(
                entered.fill(
                        frame,
                        Field.of(Kind.NUMBER, "reviewsEach", frame.t("desk-review.load.reviews"))
                                .value(Integer.toString(Load.USUAL.reviewsEach()))),
                entered.fill(
                        frame,
                        Field.of(Kind.NUMBER, "mostEach", frame.t("desk-review.load.most"))
                                .hint(frame.t("desk-review.load.most.hint"))
                                .optional()));
    }

    List<Field> deadline(Frame frame, Entered entered) {
        return List.of(entered.fill(
                frame,
                Field.of(Kind.DATE, "dueOn", frame.t("desk-review.deadline.day"))
                        .hint(frame.t("desk-review.deadline.hint"))));
    }

    List<Field> close(Frame frame, Entered entered) {
        return List.of(entered.fill(
                frame,
                Field.text("reason", frame.t("desk-review.close.reason"))
                        .hint(frame.t("desk-review.close.reason.hint"))
                        .optional()));
    }
}

package kcity.desk.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.forms.Meaning;
import kcity.people.Organisation;
import kcity.people.OrganisationKind;
import kcity.people.PeopleMatter;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.review.ReviewQueries;
import kcity.review.assignment.Load;
import kcity.review.expert.Invitation;
import kcity.review.round.ReviewMatter;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.Role;
import kcity.web.Countries;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
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
    List<Field> known(Frame frame, Actor actor, Call call, SubmittedForm entered) {
        var invited = review.invitations(actor, call.ref()).stream()
                .map(Invitation::expert)
                .toList();
        var persons = people.withRole(actor, Role.EXPERT).stream()
                .filter(person -> !invited.contains(person.id()))
                .toList();
        var organisations =
                people.organisations(persons.stream().map(Person::organisation).collect(Collectors.toSet()));
        var conflicts = new HashMap<String, Integer>();
        organisations
                .keySet()
                .forEach(id -> conflicts.put(
                        id, review.conflictsOf(actor, call.ref(), id).size()));
        var options = persons.stream()
                .map(person -> Option.of(person.id(), label(frame, person, organisations, conflicts)))
                .toList();
        return options.isEmpty()
                ? List.of()
                : List.of(
                        entered.fill(
                                frame,
                                Field.select("expert", frame.t("desk-review.invite.expert"), options)
                                        .about(ReviewMatter.EXPERT)),
                        specialities(frame, call, FIELDS));
    }

    private static String label(
            Frame frame, Person person, Map<String, Organisation> organisations, Map<String, Integer> conflicts) {
        var organisation = organisations.get(person.organisation());
        var name = organisation == null ? "" : frame.t(organisation.name());
        var number = conflicts.getOrDefault(person.organisation(), 0);
        return number == 0
                ? frame.t("desk-review.invite.person", person.name(), name)
                : frame.t("desk-review.invite.person-conflicts", person.name(), name, number);
    }

    private Field specialities(Frame frame, Call call, String name) {
        return Field.choices(name, frame.t("desk-review.invite.fields"), options(frame, call))
                .hint(frame.t("desk-review.invite.fields.hint"))
                .optional();
    }

    List<Option> options(Frame frame, Call call) {
        return calls.form(call).choices(Meaning.FIELDS_OF_EXPERTISE).stream()
                .map(choice -> Option.of(choice.value(), frame.t(choice.label())))
                .toList();
    }

    /** Fields of expertise in words. */
    static String fields(List<Option> options, List<String> values) {
        return options.stream()
                .filter(option -> values.contains(option.value()))
                .map(Option::label)
                .collect(Collectors.joining(", "));
    }

    /** A person who is new here, of an organisation that is known or entered with them. */
    List<Field> added(Frame frame, Actor actor, Call call, SubmittedForm entered) {
        var kinds = Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind != OrganisationKind.AGENCY)
                .map(kind -> Option.of(kind.name(), frame.t("organisation-kind." + kind)))
                .toList();
        return Stream.of(
                        Field.text("name", frame.t("desk-review.bring.name")).about(PeopleMatter.NAME),
                        Field.of(Kind.EMAIL, "email", frame.t("desk-review.bring.email"))
                                .about(PeopleMatter.EMAIL),
                        Field.select(
                                        "organisation",
                                        frame.t("desk-review.bring.organisation"),
                                        organisations(frame, actor, call, entered))
                                .about(PeopleMatter.ORGANISATION)
                                .hint(frame.t("desk-review.bring.organisation.hint"))
                                .optional(),
                        Field.text("organisationName", frame.t("desk-review.bring.organisation-name"))
                                .about(PeopleMatter.ORGANISATION_NAME)
                                .optional(),
                        Field.select("kind", frame.t("web.register.kind"), kinds)
                                .about(PeopleMatter.ORGANISATION_KIND)
                                .optional(),
                        Field.select("country", frame.t("web.register.country"), Countries.options(frame.language()))
                                .about(PeopleMatter.COUNTRY)
                                .optional(),
                        specialities(frame, call, FIELDS_OF_NEW))
                .map(field -> entered.fill(frame, field))
                .toList();
    }

    /** Those of the candidates and of the experts who are here already, and whichever is called as was typed. */
    private List<Option> organisations(Frame frame, Actor actor, Call call, SubmittedForm entered) {
        var known = new LinkedHashMap<String, String>();
        var ids = Stream.concat(
                        review.candidates(actor, call.ref()).stream().map(Application::organisation),
                        people.withRole(actor, Role.EXPERT).stream().map(Person::organisation))
                .collect(Collectors.toSet());
        people.organisations(ids).values().stream()
                .sorted(Comparator.comparing(Organisation::id))
                .forEach(o -> known.put(o.id(), name(frame, o)));
        people.organisationsNamed(actor, entered.value("organisationName"))
                .forEach(o -> known.put(o.id(), name(frame, o)));
        return known.entrySet().stream()
                .map(e -> Option.of(e.getKey(), e.getValue()))
                .toList();
    }

    private static String name(Frame frame, Organisation organisation) {
        return frame.t(organisation.name());
    }

    List<Field> load(Frame frame, SubmittedForm entered) {
        return List.of(
                entered.fill(
                        frame,
                        Field.of(Kind.NUMBER, "reviewsEach", frame.t("desk-review.load.reviews"))
                                .about(ReviewMatter.REVIEWS_EACH)
                                .value(Integer.toString(Load.USUAL.reviewsEach()))),
                entered.fill(
                        frame,
                        Field.of(Kind.NUMBER, "mostEach", frame.t("desk-review.load.most"))
                                .about(ReviewMatter.MOST_EACH)
                                .hint(frame.t("desk-review.load.most.hint"))
                                .optional()));
    }

    List<Field> deadline(Frame frame, SubmittedForm entered) {
        return List.of(entered.fill(
                frame,
                Field.of(Kind.DATE, "dueOn", frame.t("desk-review.deadline.day"))
                        .about(ReviewMatter.DUE_ON)
                        .hint(frame.t("desk-review.deadline.hint"))));
    }

    List<Field> close(Frame frame, SubmittedForm entered) {
        return List.of(entered.fill(
                frame,
                Field.text("reason", frame.t("desk-review.close.reason"))
                        .about(Matter.REASON)
                        .hint(frame.t("desk-review.close.reason.hint"))
                        .optional()));
    }
}

package kcity.desk.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.people.MakeLinks;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.review.ReviewQueries;
import kcity.review.conflict.Conflict;
import kcity.review.expert.Invitation;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.HandedLink;
import kcity.web.component.Link;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a review's experts. */
@Component
class ShowExperts {
    private final ReviewHeads heads;
    private final ReviewQueries review;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final InviteFields fields;

    private final MakeLinks links;

    ShowExperts(
            ReviewHeads heads,
            ReviewQueries review,
            CallQueries calls,
            PeopleQueries people,
            InviteFields fields,
            MakeLinks links) {
        this.links = links;
        this.heads = heads;
        this.review = review;
        this.calls = calls;
        this.people = people;
        this.fields = fields;
    }

    ExpertsPage page(Frame frame, Actor actor, String callRef, HandedLink link, SubmittedForm entered) {
        var head = heads.of(frame, actor, callRef, "experts");
        var call = calls.call(callRef);
        return new ExpertsPage(
                frame,
                entered,
                head,
                link,
                experts(frame, actor, call, head),
                head.running() ? fields.known(frame, actor, call, entered) : List.of(),
                head.running() ? fields.added(frame, actor, call, entered) : List.of(),
                FieldsController.struck(
                        frame, people, fields.options(frame, call), review.fieldCorrections(actor, callRef)));
    }

    private List<ExpertsPage.Expert> experts(Frame frame, Actor actor, Call call, ReviewHead head) {
        var invitations = review.invitations(actor, call.ref());
        var persons = people
                .persons(actor, invitations.stream().map(Invitation::expert).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var organisations = people.organisations(
                persons.values().stream().map(Person::organisation).collect(Collectors.toSet()));
        var tasks = review.tasks(actor, call.ref()).stream().collect(Collectors.groupingBy(ReviewQueries.Task::expert));
        var conflicts = review.conflicts(actor, call.ref()).stream()
                .collect(Collectors.groupingBy(Conflict::expert, Collectors.counting()));
        var waiting = links.possible(actor, List.copyOf(persons.values()));
        var statements = review.statements(actor, call.ref());
        var options = fields.options(frame, call);
        return invitations.stream()
                .map(invitation -> {
                    var person = java.util.Objects.requireNonNull(persons.get(invitation.expert()));
                    var organisation = organisations.get(person.organisation());
                    return new ExpertsPage.Expert(
                            person.id(),
                            person.name(),
                            organisation == null ? "" : frame.t(organisation.name()),
                            answer(frame, invitation),
                            InviteFields.fields(options, invitation.fields()),
                            done(frame, tasks, person.id()),
                            conflicts.getOrDefault(person.id(), 0L).intValue(),
                            stated(frame, statements.get(person.id())),
                            waiting.contains(person.id()),
                            ways(frame, head, invitation, waiting.contains(person.id())));
                })
                .toList();
    }

    /** Of who never came, and has answered nothing, the invitation can be taken back, with the account. */
    private static List<Link> ways(Frame frame, ReviewHead head, Invitation invitation, boolean waiting) {
        var account = waiting && invitation.accepted() == null
                ? List.of(new Link(
                        frame.t("desk-people.take-back"), "/desk/people/" + invitation.expert() + "/withdrawal"))
                : List.<Link>of();
        return Stream.concat(
                        (head.running() ? ways(frame, head, invitation) : List.<Link>of()).stream(), account.stream())
                .toList();
    }

    private static List<Link> ways(Frame frame, ReviewHead head, Invitation invitation) {
        var expert = head.address() + "/experts/" + invitation.expert();
        if (invitation.isDeclined() && !invitation.hasEnded()) {
            return List.of(new Link(frame.t("desk-review.answer.ask-again"), expert + "/answer/withdrawal"));
        }
        var base = expert + "/ending";
        return invitation.hasEnded()
                ? List.of(new Link(frame.t("desk-review.end.take-back"), base + "/withdrawal"))
                : List.of(
                        new Link(frame.t("desk-review.fields.correct"), expert + "/fields"),
                        new Link(frame.t("desk-review.end"), base));
    }

    private static String stated(Frame frame, @Nullable Instant at) {
        return at == null ? "" : frame.t("desk-review.stated", frame.date(at));
    }

    private static String done(Frame frame, Map<String, List<ReviewQueries.Task>> tasks, String expert) {
        var own = tasks.getOrDefault(expert, List.of());
        return frame.t(
                "desk-review.of", own.stream().filter(ReviewQueries.Task::in).count(), own.size());
    }

    private static Tag answer(Frame frame, Invitation invitation) {
        if (invitation.hasEnded()) {
            return Tag.of(Tone.DANGER, frame.t("desk-review.answer.ended", invitation.ended()));
        }
        if (invitation.open()) {
            return Tag.of(Tone.PRIMARY, frame.t("desk-review.answer.open"));
        }
        return invitation.isAccepted()
                ? Tag.of(Tone.SUCCESS, frame.t("desk-review.answer.yes"))
                : Tag.of(Tone.NEUTRAL, frame.t("desk-review.answer.no", invitation.reason()));
    }
}

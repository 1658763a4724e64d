package kcity.desk.screening;

import java.util.List;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.documents.Documents;
import kcity.people.PeopleQueries;
import kcity.screening.Outdated;
import kcity.screening.ScreeningCase;
import kcity.web.AnsweredForm;
import kcity.web.Frame;
import org.springframework.stereotype.Component;

/** What is another since an officer judged it, for whoever judged: the text, answer by answer, and the partner body's confirmation. */
@Component
public class Changes {
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final Documents documents;
    private final PeopleQueries people;

    Changes(ApplicationQueries applications, CallQueries calls, Documents documents, PeopleQueries people) {
        this.applications = applications;
        this.calls = calls;
        this.documents = documents;
        this.people = people;
    }

    /**
     * @param since who judged when, in words; "" where the text is what was judged
     * @param before what the earlier text was to the reader
     * @param confirmed that the partner body confirmed after the decision; "" where it did not
     */
    public record Mark(String since, String todo, String before, List<AnsweredForm.Change> lines, String confirmed) {}

    public static final Mark NONE = new Mark("", "", "", List.of(), "");

    public Mark of(Frame frame, Application application, ScreeningCase known) {
        var confirmed = confirmed(frame, application, known);
        return known.outdated()
                .map(old -> new Mark(
                        since(frame, old),
                        frame.t(old.decided() ? "desk-application.changes.decide" : "desk-application.changes.asked"),
                        frame.t("desk-application.changes.before"),
                        lines(frame, application, old.revision()),
                        confirmed))
                .orElseGet(() -> new Mark("", "", "", List.of(), confirmed));
    }

    /** What is another now than in the revision that was read; nothing where that is the present one, or none of it. */
    public Mark since(Frame frame, Application application, int read) {
        return read < 1 || read >= application.revision()
                ? NONE
                : new Mark(
                        frame.t("desk-application.changes.meanwhile", read, application.revision()),
                        frame.t("desk-application.changes.read"),
                        frame.t("desk-application.changes.before.read"),
                        lines(frame, application, read),
                        "");
    }

    private String since(Frame frame, Outdated old) {
        var key = "desk-application.changes." + (old.decided() ? "decision" : "asked-by");
        return old.by().equals(frame.actor().id())
                ? frame.t(key + ".yours", frame.time(old.at()))
                : frame.t(key, people.nameFor(frame.actor(), old.by()), frame.time(old.at()));
    }

    private List<AnsweredForm.Change> lines(Frame frame, Application application, int revision) {
        return AnsweredForm.changes(
                        frame,
                        applications
                                .submitted(frame.actor(), application.ref(), revision)
                                .asked(),
                        application.filled().asked(),
                        ids -> documents.all(application.reference(), ids).stream()
                                .map(d -> d.name() + " (" + d.sizeText() + ")")
                                .collect(Collectors.joining(", ")))
                .stream()
                .map(change -> change.before().equals(change.after()) ? another(frame, change) : change)
                .toList();
    }

    /** What reads alike and is another: a file of the same name and size. */
    private static AnsweredForm.Change another(Frame frame, AnsweredForm.Change change) {
        return new AnsweredForm.Change(
                change.question(), change.before(), frame.t("desk-application.changes.another-file", change.after()));
    }

    private String confirmed(Frame frame, Application application, ScreeningCase known) {
        return known.decision()
                .flatMap(decision -> applications
                        .confirmation(application)
                        .filter(confirmation -> confirmation.at().isAfter(decision.at())))
                .map(confirmation -> frame.t("desk-application.changes.confirmed", frame.time(confirmation.at())))
                .orElse("");
    }
}

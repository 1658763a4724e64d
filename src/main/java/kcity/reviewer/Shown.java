package kcity.reviewer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.Partner;
import kcity.call.CallQueries;
import kcity.documents.Document;
import kcity.people.Organisation;
import kcity.people.PeopleQueries;
import kcity.review.ReviewerQueries;
import kcity.web.AnsweredForm;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.ShownFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An application in the reader's words. */
@Component
class Shown {
    private final ReviewerQueries queries;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final ShownFiles files;

    Shown(ReviewerQueries queries, CallQueries calls, PeopleQueries people, ShownFiles files) {
        this.files = files;
        this.queries = queries;
        this.calls = calls;
        this.people = people;
    }

    String call(Frame frame, String ref) {
        var call = calls.call(ref);
        return frame.t("reviewer.call", Integer.toString(call.edition()), call.name());
    }

    /** By when the sheets are to be in, and how long that is; "" where nobody said. */
    String due(Frame frame, String call) {
        return queries.due(call)
                .map(due -> due.isBefore(frame.now())
                        ? frame.t("reviewer.due.over", frame.of(call).both(due))
                        : frame.t("reviewer.due", frame.of(call).both(due), frame.daysUntil(due)))
                .orElse("");
    }

    static String place(Frame frame, Application application) {
        var country = application.country();
        return Stream.of(application.city(), country == null ? "" : frame.country(country))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Applicant and partners by name. */
    String who(Frame frame, Application application) {
        return who(frame, List.of(application)).getOrDefault(application.ref(), "");
    }

    /** The same of many, by reference. */
    Map<String, String> who(Frame frame, List<Application> applications) {
        var organisations = people.organisations(
                applications.stream().map(Application::organisation).collect(Collectors.toSet()));
        return applications.stream()
                .collect(Collectors.toMap(
                        Application::ref,
                        application -> who(frame, application, organisations.get(application.organisation()))));
    }

    private static String who(Frame frame, Application application, @Nullable Organisation organisation) {
        var applicant = Stream.ofNullable(organisation).map(o -> frame.t(o.name()));
        return Stream.concat(applicant, application.partners().stream().map(Partner::name))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    List<AnsweredForm.Part> parts(Frame frame, Application application) {
        return AnsweredForm.parts(
                frame,
                application.form(),
                application.answers(),
                files.of(
                        frame,
                        application.reference(),
                        "/reviewer/applications/" + application.ref(),
                        application.form(),
                        application.answers()));
    }

    Page words(Frame frame, Document document, String address) {
        return files.words(frame, document, address);
    }

    ResponseEntity<byte[]> small(Document document) {
        return files.small(document);
    }

    List<String> documents(Application application) {
        return AnsweredForm.files(application.form(), application.answers());
    }
}

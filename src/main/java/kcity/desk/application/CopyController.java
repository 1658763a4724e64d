package kcity.desk.application;

import java.util.List;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.call.CallRights;
import kcity.documents.Documents;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.AnsweredForm;
import kcity.web.Archive;
import kcity.web.Frame;
import kcity.web.PrintPages;
import kcity.web.PrintedPage;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was submitted, to keep: as a PDF, and with its documents as one zip. */
@Controller
class CopyController {
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final ShowSubmitted submitted;
    private final Documents documents;
    private final PrintPages print;

    CopyController(
            ApplicationQueries applications,
            CallQueries calls,
            ShowSubmitted submitted,
            Documents documents,
            PrintPages print) {
        this.applications = applications;
        this.calls = calls;
        this.submitted = submitted;
        this.documents = documents;
        this.print = print;
    }

    @GetMapping("/desk/applications/{ref}/application.pdf")
    ResponseEntity<byte[]> pdf(Frame frame, Actor actor, @PathVariable String ref) {
        return print.pdf(ref, page(frame, actor, seen(actor, ref)));
    }

    @GetMapping("/desk/applications/{ref}/application.zip")
    ResponseEntity<Resource> zip(Frame frame, Actor actor, @PathVariable String ref) {
        var application = seen(actor, ref);
        var ids = AnsweredForm.files(application.form(), application.answers());
        var folder = frame.t("desk-application.copy.documents");
        var given = documents.all(application.reference(), ids).stream()
                .map(document -> new Archive.Entry(folder, document.name(), () -> documents.open(document)));
        var pdf = Archive.Entry.of(ref + ".pdf", print.bytes(page(frame, actor, application)));
        return Archive.download(
                ref + ".zip", frame.now(), Stream.concat(Stream.of(pdf), given).toList());
    }

    /** Its officers, the owner and the committee. */
    private Application seen(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        var call = calls.call(application.call());
        if (!CallRights.maySee(actor, call) && !CallRights.isOfCommittee(actor, call)) {
            throw new NotFound("application " + ref);
        }
        return application;
    }

    private PrintedPage page(Frame frame, Actor actor, Application application) {
        var head = List.of(
                AnsweredForm.Part.of(frame.t("desk-application.copy.about"), submitted.summary(frame, application)),
                AnsweredForm.Part.of(
                        frame.t("desk-application.receipt"), submitted.receipt(frame, actor, application.ref())));
        return new PrintedPage(
                frame,
                application.title(),
                application.ref(),
                application.synthetic() ? frame.t("desk-application.synthetic") : "",
                Stream.concat(head.stream(), submitted.parts(frame, application).stream())
                        .toList());
    }
}

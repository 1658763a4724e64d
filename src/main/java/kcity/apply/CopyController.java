package kcity.apply;

import java.util.List;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.ReceiptQueries;
import kcity.application.SignedReceipt;
import kcity.audit.Signatures;
import kcity.call.CallQueries;
import kcity.documents.Documents;
import kcity.forms.FilledForm;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.AnsweredForm;
import kcity.web.Archive;
import kcity.web.Download;
import kcity.web.Frame;
import kcity.web.PrintPages;
import kcity.web.PrintedPage;
import kcity.web.ShownFiles;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole application to keep: as a PDF, and with its documents and receipts as one zip. What was submitted, and the draft as it is now. */
@Controller
class CopyController {
    private final ApplicationQueries applications;
    private final ReceiptQueries receipts;
    private final Signatures signatures;
    private final CallQueries calls;
    private final Documents documents;
    private final ShownFiles files;
    private final PrintPages print;

    CopyController(
            ApplicationQueries applications,
            ReceiptQueries receipts,
            Signatures signatures,
            CallQueries calls,
            Documents documents,
            ShownFiles files,
            PrintPages print) {
        this.applications = applications;
        this.receipts = receipts;
        this.signatures = signatures;
        this.calls = calls;
        this.documents = documents;
        this.files = files;
        this.print = print;
    }

    @GetMapping("/apply/{ref}/application.pdf")
    ResponseEntity<byte[]> submitted(Frame frame, Actor actor, @PathVariable String ref) {
        var application = submitted(actor, ref);
        return print.pdf(ref, page(frame, actor, application, application.filled()));
    }

    @GetMapping("/apply/{ref}/application.zip")
    ResponseEntity<Resource> submittedWhole(Frame frame, Actor actor, @PathVariable String ref) {
        var application = submitted(actor, ref);
        return zip(frame, actor, application, application.filled());
    }

    @GetMapping("/apply/{ref}/draft.pdf")
    ResponseEntity<byte[]> draft(Frame frame, Actor actor, @PathVariable String ref) {
        return print.pdf(ref, drafted(frame, applications.application(actor, ref), applications.drafted(actor, ref)));
    }

    @GetMapping("/apply/{ref}/draft.zip")
    ResponseEntity<Resource> draftWhole(Frame frame, Actor actor, @PathVariable String ref) {
        var application = applications.application(actor, ref);
        var filled = applications.drafted(actor, ref);
        return zip(frame, ref, drafted(frame, application, filled), given(frame, application, filled));
    }

    private Application submitted(Actor actor, String ref) {
        var application = applications.application(actor, ref);
        if (application.revision() == 0) {
            throw new NotFound("submission of " + ref);
        }
        return application;
    }

    private PrintedPage page(Frame frame, Actor actor, Application application, FilledForm filled) {
        var receipt = applications
                .receipt(actor, application.ref())
                .map(one -> AnsweredForm.Part.of(frame.t("apply.receipt"), ReceiptTerms.of(frame, one)));
        return printed(frame, application, filled, synthetic(frame, application), receipt.stream());
    }

    private PrintedPage drafted(Frame frame, Application application, FilledForm filled) {
        return printed(frame, application, filled, frame.t("apply.copy.is-draft"), Stream.empty());
    }

    private static String synthetic(Frame frame, Application application) {
        return application.synthetic() ? frame.t("apply.synthetic") : "";
    }

    private PrintedPage printed(
            Frame frame, Application application, FilledForm filled, String notice, Stream<AnsweredForm.Part> before) {
        var form = filled.form();
        var answers = form.asked(filled.answers());
        var said = AnsweredForm.parts(
                frame,
                form,
                answers,
                files.of(frame, application.reference(), "/apply/" + application.ref(), form, answers));
        return new PrintedPage(
                frame,
                application.title().isEmpty() ? frame.t("apply.untitled") : application.title(),
                application.ref() + " · " + CallNames.of(frame, calls.call(application.call())),
                notice,
                Stream.concat(before, said.stream()).toList());
    }

    private ResponseEntity<Resource> zip(Frame frame, Actor actor, Application application, FilledForm filled) {
        var signed = receipts.all(actor, application.ref()).stream()
                .map(receipt -> receipts.of(actor, application.ref(), receipt.revision()))
                .map(receipt -> new SignedReceipt(receipt, signatures.key(), signatures.sign(receipt.words())))
                .map(receipt -> new Archive.Entry(
                        frame.t("apply.copy.receipts"),
                        receipt.receipt().receipt().number() + ".json",
                        Download.text(receipt.json())));
        return zip(
                frame,
                application.ref(),
                page(frame, actor, application, filled),
                Stream.concat(signed, given(frame, application, filled).stream())
                        .toList());
    }

    private ResponseEntity<Resource> zip(Frame frame, String ref, PrintedPage page, List<Archive.Entry> more) {
        var pdf = Archive.Entry.of(ref + ".pdf", print.bytes(page));
        return Archive.download(
                ref + ".zip",
                frame.now(),
                Stream.concat(Stream.of(pdf), more.stream()).toList());
    }

    private List<Archive.Entry> given(Frame frame, Application application, FilledForm filled) {
        var folder = frame.t("apply.copy.documents");
        var ids = AnsweredForm.files(filled.form(), filled.form().asked(filled.answers()));
        return documents.all(application.reference(), ids).stream()
                .map(document -> new Archive.Entry(folder, document.name(), () -> documents.open(document)))
                .toList();
    }
}

package kcity.apply;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.FullReceipt;
import kcity.application.Receipt;
import kcity.application.ReceiptQueries;
import kcity.application.SignedReceipt;
import kcity.audit.Signatures;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.AnsweredForm;
import kcity.web.Download;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.PrintPages;
import kcity.web.PrintedPage;
import kcity.web.component.Link;
import kcity.web.component.Term;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** ReceiptQueries of every revision: to be printed, to be kept as a file, to be shown to others. */
@Controller
class ReceiptController {
    private final ApplicationQueries applications;
    private final ReceiptQueries receipts;
    private final Signatures signatures;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final PrintPages print;
    private final String address;

    ReceiptController(
            ApplicationQueries applications,
            ReceiptQueries receipts,
            Signatures signatures,
            CallQueries calls,
            PeopleQueries people,
            PrintPages print,
            @Value("${kcity.address:}") String address) {
        this.address = address;
        this.applications = applications;
        this.receipts = receipts;
        this.signatures = signatures;
        this.calls = calls;
        this.people = people;
        this.print = print;
    }

    @GetMapping("/apply/{ref}/receipt")
    Page newest(Frame frame, Actor actor, @PathVariable String ref) {
        return page(frame, actor, ref, newest(actor, ref));
    }

    private Receipt newest(Actor actor, String ref) {
        return applications.receipt(actor, ref).orElseThrow(() -> new NotFound("receipt of " + ref));
    }

    @GetMapping("/apply/{ref}/receipts/{revision}")
    Page earlier(Frame frame, Actor actor, @PathVariable String ref, @PathVariable int revision) {
        return page(frame, actor, ref, receipts.of(actor, ref, revision).receipt());
    }

    @GetMapping("/apply/{ref}/receipts/{revision}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable String ref, @PathVariable int revision) {
        var signed = signed(receipts.of(actor, ref, revision));
        return Download.of(
                signed.receipt().receipt().number() + ".json",
                "application/json",
                signed.json().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/apply/{ref}/receipts/{revision}/receipt.pdf")
    ResponseEntity<byte[]> pdf(Frame frame, Actor actor, @PathVariable String ref, @PathVariable int revision) {
        var receipt = receipts.of(actor, ref, revision);
        var application = applications.application(actor, ref);
        return print.pdf(
                receipt.receipt().number(),
                new PrintedPage(
                        frame,
                        frame.t("apply.receipt"),
                        receipt.receipt().number(),
                        application.synthetic() ? frame.t("apply.synthetic") : "",
                        List.of(
                                AnsweredForm.Part.of(
                                        frame.t("apply.receipt.about"), about(frame, application, receipt.receipt())),
                                AnsweredForm.Part.of(
                                        frame.t("apply.receipt.acknowledged"),
                                        ReceiptTerms.of(frame, receipt.receipt())),
                                AnsweredForm.Part.of(frame.t("apply.receipt.signed"), genuine(frame, receipt)))));
    }

    /** By which anybody can tell that it is genuine: the files with their digests, the signature and where it is checked. */
    private List<Term> genuine(Frame frame, FullReceipt receipt) {
        var signed = signed(receipt);
        return Stream.concat(
                        receipt.files().stream()
                                .map(file -> Term.of(
                                        frame.t("apply.receipt.one-file", frame.number(file.size())),
                                        "SHA-256 " + file.sha256())),
                        Stream.of(
                                Term.of(frame.t("apply.receipt.signature"), signed.signature()),
                                Term.of(frame.t("apply.receipt.check"), address + check(signed))))
                .toList();
    }

    private static String check(SignedReceipt signed) {
        return "/receipts/" + signed.receipt().receipt().number() + "?signature=" + signed.signature();
    }

    private SignedReceipt signed(FullReceipt receipt) {
        return new SignedReceipt(receipt, signatures.key(), signatures.sign(receipt.words()));
    }

    private Page page(Frame frame, Actor actor, String ref, Receipt receipt) {
        var application = applications.application(actor, ref);
        var signed = signed(receipts.of(actor, ref, receipt.revision()));
        return new ReceiptPage(
                frame,
                ref,
                receipt.number(),
                ReceiptTerms.of(frame, receipt),
                about(frame, application, receipt),
                check(signed),
                "/apply/" + ref + "/receipts/" + receipt.revision() + "/receipt.pdf",
                "/apply/" + ref + "/receipts/" + receipt.revision() + "/file",
                others(frame, actor, ref, receipt),
                application.synthetic());
    }

    /** What stands in the newest revision; an earlier one has its answers on the page of the application. */
    private List<Term> about(Frame frame, Application application, Receipt receipt) {
        var amount = application.requested();
        var country = application.country();
        var call = Term.of(frame.t("apply.receipt.call"), CallNames.of(frame, calls.call(application.call())));
        var organisation = Term.of(
                frame.t("apply.receipt.organisation"),
                people.organisationNameAt(application.organisation(), receipt.at())
                        .map(frame::t)
                        .orElse(""));
        return receipt.revision() < application.revision()
                ? List.of(call, organisation)
                : List.of(
                        Term.of(frame.t("apply.receipt.title"), application.title()),
                        call,
                        organisation,
                        Term.of(
                                frame.t("apply.receipt.city"),
                                application.city() + (country == null ? "" : ", " + frame.country(country))),
                        Term.of(frame.t("apply.receipt.amount"), amount == null ? "" : frame.won(amount)));
    }

    private List<Link> others(Frame frame, Actor actor, String ref, Receipt shown) {
        return receipts.all(actor, ref).stream()
                .filter(receipt -> !receipt.equals(shown))
                .map(receipt -> new Link(
                        receipt.number() + " · " + frame.time(receipt.at()),
                        "/apply/" + ref + "/receipts/" + receipt.revision()))
                .toList();
    }
}

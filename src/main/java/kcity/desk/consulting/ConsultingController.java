package kcity.desk.consulting;

import java.util.Arrays;
import kcity.application.ApplicationQueries;
import kcity.call.CallQueries;
import kcity.consulting.BeginConsulting;
import kcity.consulting.ConcludeConsulting;
import kcity.consulting.ConsultingQueries;
import kcity.consulting.ConsultingRights;
import kcity.consulting.FindingKind;
import kcity.consulting.RecordFindings;
import kcity.consulting.RecordVisits;
import kcity.consulting.Report;
import kcity.documents.Documents;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.Download;
import kcity.web.FormInput;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SentFiles;
import kcity.web.SubmittedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Preliminary consulting on one application. */
@Controller
class ConsultingController {
    private static final String PATH = "/desk/applications/{ref}/consulting";
    private final ShowConsulting pages;
    private final ConsultingQueries consulting;
    private final BeginConsulting begin;
    private final RecordVisits visits;
    private final RecordFindings findings;
    private final ConcludeConsulting conclude;
    private final ApplicationQueries applications;
    private final CallQueries calls;
    private final Documents documents;
    private final SentFiles files;

    ConsultingController(
            ShowConsulting pages,
            ConsultingQueries consulting,
            BeginConsulting begin,
            RecordVisits visits,
            RecordFindings findings,
            ConcludeConsulting conclude,
            ApplicationQueries applications,
            CallQueries calls,
            Documents documents,
            SentFiles files) {
        this.pages = pages;
        this.consulting = consulting;
        this.begin = begin;
        this.visits = visits;
        this.findings = findings;
        this.conclude = conclude;
        this.applications = applications;
        this.calls = calls;
        this.documents = documents;
        this.files = files;
    }

    @GetMapping(PATH)
    Page consulting(Frame frame, Actor actor, @PathVariable String ref) {
        return pages.page(frame, actor, ref, SubmittedForm.NOTHING);
    }

    @PostMapping(PATH)
    Object begin(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    begin.begin(actor, ref, entered.value("consultant"), entered.value("firm"));
                    return back(ref).saying("consulting.begun");
                },
                again -> pages.page(frame, actor, ref, again));
    }

    @PostMapping(PATH + "/visits")
    Object visit(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    var typed = new FormInput(entered);
                    var on = typed.dayIfAny("on");
                    typed.done();
                    visits.record(actor, ref, on.orElse(null), entered.value("place"), entered.value("people"));
                    return back(ref).saying("consulting.visit");
                },
                again -> pages.page(frame, actor, ref, again));
    }

    @PostMapping(PATH + "/findings")
    Object finding(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    findings.record(actor, ref, kind(entered.value("kind")), entered.value("words"));
                    return back(ref).saying("consulting.finding");
                },
                again -> pages.page(frame, actor, ref, again));
    }

    @PostMapping(PATH + "/conclusions")
    Object conclude(
            Frame frame,
            Actor actor,
            @PathVariable String ref,
            SubmittedForm entered,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        mayAct(actor, ref);
        var given = files.keep(actor, ConcludeConsulting.files(ref), entered, "file", file, Documents.REPORTS);
        return given.orAgain(
                () -> {
                    var typed = new FormInput(given);
                    if (given.value("go").isEmpty()) {
                        typed.wrong("go", "refusal.desk-consulting.conclusion-missing");
                    }
                    typed.done();
                    conclude(actor, ref, given, new Report(given.value("report"), given.file("file")));
                    return back(ref).saying("consulting.concluded");
                },
                again -> pages.page(frame, actor, ref, again));
    }

    private void conclude(Actor actor, String ref, SubmittedForm entered, Report report) {
        var go = entered.value("go").equals("yes");
        var changes = entered.count("changes", 0);
        if (changes > 0) {
            conclude.change(actor, ref, changes, go, report, entered.value("reason"));
        } else {
            conclude.conclude(actor, ref, go, report, entered.value("reason"));
        }
    }

    /** Asked before a file is kept. */
    private void mayAct(Actor actor, String ref) {
        var call = calls.call(applications.application(actor, ref).decidingCall());
        consulting.of(actor, ref);
        NotAllowed.unless(ConsultingRights.mayConsult(actor, call), actor, "consult on " + ref);
    }

    @GetMapping(PATH + "/reports/{id}")
    ResponseEntity<Resource> report(Actor actor, @PathVariable String ref, @PathVariable String id) {
        var document = consulting
                .of(actor, ref)
                .filter(c -> c.conclusions().stream()
                        .anyMatch(x -> x.report().document().equals(id)))
                .flatMap(c -> documents.find(ConcludeConsulting.files(ref), id))
                .orElseThrow(() -> new NotFound("report " + id));
        return Download.of(document, () -> documents.open(document));
    }

    private static Redirect back(String ref) {
        return Redirect.to("/desk/applications/" + ref + "/consulting");
    }

    private static @Nullable FindingKind kind(String written) {
        return Arrays.stream(FindingKind.values())
                .filter(kind -> kind.name().equals(written))
                .findFirst()
                .orElse(null);
    }
}

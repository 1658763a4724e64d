package kcity.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import kcity.call.Call;
import kcity.consulting.ConcludeConsulting;
import kcity.consulting.FindingKind;
import kcity.consulting.Report;
import kcity.replay.material.Dossier;
import kcity.replay.material.Library;
import kcity.replay.material.Papers;
import kcity.shared.Actor;
import kcity.shared.Language;

/** The preliminary consulting of one proposal: two visits, findings, a report, go or no go. */
record ConsultingPlay(
        Deeds deeds,
        Agenda agenda,
        Calendar calendar,
        Story story,
        Call call,
        Actor officer,
        String ref,
        Dossier dossier) {
    private static final List<FindingKind> FIRST = List.of(FindingKind.NEED, FindingKind.DATA);
    private static final List<FindingKind> SECOND = List.of(FindingKind.SITE, FindingKind.FINANCE);

    void plan(boolean noGo) {
        var names = Library.open().names();
        var firm = names.consultant(dossier.draw("firm", 3));
        deeds.begin().begin(officer, ref, names.expert(14 + dossier.draw("consultant", 4)), firm.in(Language.EN));
        agenda.at(calendar.at(0.35), () -> meet("", FIRST, noGo));
        agenda.at(calendar.at(0.42), () -> meet("-second", SECOND, noGo));
        agenda.at(calendar.at(0.5), () -> conclude(firm.in(Language.EN), noGo));
    }

    private void meet(String which, List<FindingKind> kinds, boolean noGo) {
        var findings = new LinkedHashMap<FindingKind, String>();
        kinds.forEach(kind -> findings.put(kind, dossier.say(finding(kind))));
        if (noGo && which.isEmpty()) {
            findings.put(FindingKind.RISK, dossier.say("finding-risk-no-go"));
        }
        new Steps(deeds)
                .visit(
                        officer,
                        ref,
                        LocalDate.ofInstant(agenda.instant(), Calendar.KOREA),
                        dossier.say("visit-place" + which),
                        dossier.say("visit-people" + which),
                        findings);
    }

    private static String finding(FindingKind kind) {
        return "finding-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private void conclude(String firm, boolean noGo) {
        var words = dossier.say("consulting-report");
        var findings = new ArrayList<String>();
        FIRST.forEach(kind -> findings.add(dossier.say(finding(kind))));
        SECOND.forEach(kind -> findings.add(dossier.say(finding(kind))));
        var papers = new Papers(dossier);
        var document = deeds.documents()
                .keep(
                        officer,
                        ConcludeConsulting.files(ref),
                        papers.name("report", "pdf"),
                        papers.report(firm, words, findings).pdf());
        deeds.conclude()
                .conclude(officer, ref, !noGo, new Report(words, document.id()), dossier.say(noGo ? "no-go" : "go"));
        if (noGo) {
            story.tell(agenda.instant(), call.ref(), ref + " ends its preliminary consulting with no go");
        }
    }
}

package kcity.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kcity.award.AmendmentKind;
import kcity.award.PlannedMilestone;
import kcity.award.Terms;
import kcity.call.Call;
import kcity.pilot.DeliverReports;
import kcity.pilot.DeliverableKind;
import kcity.programme.ProgrammeType;
import kcity.replay.material.Dossier;
import kcity.replay.material.Library;
import kcity.replay.material.Papers;
import kcity.selection.Result;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Won;

/** What becomes of the chosen: tender, agreement, payments, pilot or reports. */
final class AwardPlay {
    private final Deeds deeds;
    private final Agenda agenda;
    private final Cast cast;
    private final Story story;
    private final Tally tally;
    private final Call call;
    private final Actor officer;
    private final Actor second;
    private final Map<String, Entrant> applied;

    AwardPlay(
            Deeds deeds, Agenda agenda, Cast cast, Story story, Tally tally, Call call, Map<String, Entrant> applied) {
        this.deeds = deeds;
        this.agenda = agenda;
        this.cast = cast;
        this.story = story;
        this.tally = tally;
        this.call = call;
        this.officer = cast.actor("officer of " + call.agency());
        this.second = cast.actor("second officer of " + call.agency());
        this.applied = applied;
    }

    void begin() {
        var results = deeds.selection().results(officer, call.ref());
        results.forEach(result -> tally.selected.add(new Tally.Selected(
                call.type().name(),
                result.subType().name(),
                result.country().code(),
                result.city(),
                result.amount().amount())));
        for (var i = 0; i < results.size(); i++) {
            var result = results.get(i);
            var first = i == 0;
            if (first) {
                cast.shows(Objects.requireNonNull(applied.get(result.ref())));
            }
            if (isPlanning()) {
                agenda.at(days(20), () -> tender(result));
            }
            agenda.at(days(30), () -> sign(result));
            agenda.at(days(35), () -> pay(result, 1));
            if (i < 2) {
                agenda.at(days(60), () -> amend(result, first));
            }
            agenda.at(days(130), () -> payInTime(result, 2));
            goOn(result, first);
        }
    }

    private void tender(Result result) {
        deeds.contractor()
                .choose(
                        officer,
                        result.ref(),
                        "나라장터 공고 (가상) " + result.ref(),
                        Library.open().names().contractor(dossier(result).draw("contractor", 4)),
                        CountryCode.KOREA,
                        today());
    }

    private void sign(Result result) {
        var today = today();
        var ends = ends(today);
        var words = dossier(result);
        var part = new Won(result.amount().amount() / 10 * 3);
        var milestones = List.of(
                new PlannedMilestone(words.say(Language.KO, "milestone-start"), today.plusDays(5), part),
                new PlannedMilestone(words.say(Language.KO, "milestone-interim"), ends.minusDays(60), part),
                new PlannedMilestone(
                        words.say(Language.KO, "milestone-end"),
                        ends,
                        result.amount().minus(part).minus(part),
                        DeliverableKind.FINAL_REPORT.name()));
        deeds.sign().sign(officer, result.ref(), "협약-" + result.ref(), new Terms(result.amount(), ends, milestones));
        tell("agreement signed for " + result.ref());
    }

    /** Within the year where that leaves four months, else ten months later. */
    static LocalDate ends(LocalDate signed) {
        var end = LocalDate.of(signed.getYear(), 12, 20);
        return end.isAfter(signed.plusDays(120)) ? end : signed.plusDays(300);
    }

    /** Not before its day: it waits until then. */
    private void payInTime(Result result, int milestone) {
        var due = deeds.awards()
                .of(officer, result.ref())
                .milestones()
                .get(milestone - 1)
                .dueOn();
        var day = due.atTime(10, 0).atZone(Calendar.KOREA).toInstant();
        agenda.at(day, () -> pay(result, milestone));
    }

    /** One officer proposes, the other approves. */
    private void pay(Result result, int milestone) {
        var reference = "이체 (가상) " + result.ref() + "-" + milestone;
        deeds.pay().propose(officer, result.ref(), milestone, reference, today());
        deeds.pay().approve(second, result.ref(), milestone);
    }

    /** The first of a call is told of a new site; the second gets six weeks more for its interim check, and is paid half then. */
    private void amend(Result result, boolean first) {
        var now = deeds.awards().of(officer, result.ref()).terms().orElseThrow();
        if (first) {
            amend(
                    result,
                    AmendmentKind.NOTICE,
                    said(result, isPlanning() ? "change-scope" : "change-site"),
                    said(result, "change-site-reason"),
                    now);
        } else {
            var shift = now.milestones().get(1).amount().amount() / 3;
            var after = List.of(
                    now.milestones().get(0),
                    moved(now.milestones().get(1), 21, -shift),
                    moved(now.milestones().get(2), 42, shift));
            amend(
                    result,
                    AmendmentKind.APPROVAL,
                    said(result, "change-end"),
                    said(result, isPlanning() ? "change-end-reason-planning" : "change-end-reason-demonstration"),
                    new Terms(now.amount(), now.endsOn().plusDays(42), after));
        }
        tell("agreement of " + result.ref() + " amended");
    }

    private void amend(Result result, AmendmentKind kind, String change, String reason, Terms after) {
        deeds.amend().amend(officer, result.ref(), kind, change, reason, after);
    }

    private static PlannedMilestone moved(PlannedMilestone milestone, int days, long won) {
        return new PlannedMilestone(
                milestone.name(),
                milestone.dueOn().plusDays(days),
                new Won(milestone.amount().amount() + won),
                milestone.report());
    }

    private void goOn(Result result, boolean first) {
        if (isPlanning()) {
            report(result, 50, DeliverableKind.KICK_OFF, officer, () -> said(result, "report-kick-off"));
            report(result, 110, DeliverableKind.INTERIM_REPORT, officer, () -> said(result, "report-interim"));
            report(result, 170, DeliverableKind.FINAL_REPORT, officer, () -> said(result, "report-final-planning"));
        } else {
            var company = entrant(result).person().actor();
            var pilot = new PilotPlay(deeds, agenda, story, call, result, company, officer, dossier(result));
            pilot.begin(first);
            report(result, 180, DeliverableKind.FINAL_REPORT, company, pilot::result);
        }
        agenda.at(days(190), () -> payInTime(result, 3));
    }

    private Entrant entrant(Result result) {
        return Objects.requireNonNull(applied.get(result.ref()));
    }

    private Dossier dossier(Result result) {
        return entrant(result).dossier();
    }

    private String said(Result result, String words) {
        return dossier(result).say(words);
    }

    private boolean isPlanning() {
        return call.type() == ProgrammeType.PLANNING;
    }

    private void report(Result result, int afterDays, DeliverableKind kind, Actor by, Supplier<String> words) {
        agenda.at(days(afterDays), () -> {
            var summary = words.get();
            var papers = new Papers(dossier(result));
            var paper = papers.report(entrant(result).organisation(), summary, List.of());
            var file = deeds.documents()
                    .keep(by, DeliverReports.files(result.ref()), papers.name("report", "pdf"), paper.pdf())
                    .id();
            deeds.deliver().deliver(by, result.ref(), kind, today(), summary, file);
            deeds.deliver().accept(second, result.ref(), kind);
            if (kind == DeliverableKind.FINAL_REPORT) {
                tell("final report of " + result.ref());
            }
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(agenda.instant(), Calendar.KOREA);
    }

    private Instant days(int days) {
        return agenda.instant().plus(Duration.ofDays(days));
    }

    private void tell(String what) {
        story.tell(agenda.instant(), call.ref(), what);
    }
}

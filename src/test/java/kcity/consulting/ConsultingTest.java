package kcity.consulting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import kcity.application.WithdrawApplications;
import kcity.screening.ScreenApplications;
import kcity.screening.ShortListApplications;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.testing.Refusals;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConsultingTest {
    private static final String PLANNING = "2024-planning";
    private static final LocalDate DAY = LocalDate.parse("2024-02-01");
    private final World world = World.settle();
    private final BeginConsulting begin = world.the(BeginConsulting.class);
    private final RecordVisits visits = world.the(RecordVisits.class);
    private final RecordFindings findings = world.the(RecordFindings.class);
    private final ConcludeConsulting conclude = world.the(ConcludeConsulting.class);
    private final ConsultingQueries queries = world.the(ConsultingQueries.class);
    private final String hue = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));

    private void shortList() {
        world.the(ScreenApplications.class).decide(world.kim(), hue, true, "Fine.");
        world.the(ShortListApplications.class).shortList(world.kim(), PLANNING, List.of(hue), "Ready.");
    }

    private void begun() {
        shortList();
        begin.begin(world.kim(), hue, "Oh Sejin", "Hanul Planning");
    }

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refusals::line)
                .toList();
    }

    @Test
    void goRestsOnVisitsFindingsAndAReport() {
        begun();
        visits.record(world.kim(), hue, DAY, "Hue City Hall", "Linh, Oh Sejin");
        findings.record(world.kim(), hue, FindingKind.DATA, "The flood maps are at hand.");
        conclude.conclude(world.kim(), hue, true, Report.words("Hue is ready."), "Data and budget are there.");
        var consulting = queries.of(world.minji(), hue).orElseThrow();
        assertThat(consulting.firm()).isEqualTo("Hanul Planning");
        assertThat(consulting.visits()).containsExactly(new Visit(1, DAY, "Hue City Hall", "Linh, Oh Sejin"));
        assertThat(consulting.findings())
                .containsExactly(new Finding(1, FindingKind.DATA, "The flood maps are at hand."));
        assertThat(queries.cleared(world.kim(), PLANNING)).containsExactly(hue);
        assertThat(queries.outcome(world.actor("Linh"), hue).orElseThrow().reason())
                .isEqualTo("Data and budget are there.");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aGoWithoutVisitFindingReportAndReasonIsRefusedWithAllFour() {
        begun();
        assertThat(refusals(() -> conclude.conclude(world.kim(), hue, true, Report.words(" "), "")))
                .containsExactly(
                        "conclusion: refusal.consulting.no-visit",
                        "conclusion: refusal.consulting.no-finding",
                        "report: refusal.consulting.report-missing",
                        "reason: refusal.consulting.reason-missing");
        assertThat(refusals(() -> conclude.conclude(world.kim(), hue, true, Report.document("D9999"), "Fine.")))
                .contains("report: refusal.consulting.document-missing");
    }

    @Test
    void noGoNeedsNoVisitAndKeepsTheApplicationOut() {
        begun();
        conclude.conclude(world.kim(), hue, false, Report.words("Nobody answered."), "The city does not take part.");
        assertThat(queries.cleared(world.kim(), PLANNING)).isEmpty();
        assertThat(queries.begun(world.kim(), PLANNING)).hasSize(1);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aLaterConclusionSupersedesAndNothingIsNotedAfterOne() {
        begun();
        visits.record(world.kim(), hue, DAY, "Hue City Hall", "Linh");
        findings.record(world.kim(), hue, FindingKind.NEED, "Floods.");
        conclude.conclude(world.kim(), hue, false, Report.words("Not yet."), "No budget.");
        assertThat(refusals(() -> conclude.conclude(world.kim(), hue, false, Report.words("No."), "No.")))
                .containsExactly("refusal.consulting.concluded-already");
        assertThat(refusals(() -> conclude.change(world.kim(), hue, 1, false, Report.words("No."), "No.")))
                .containsExactly("conclusion: refusal.consulting.same-conclusion");
        assertThat(refusals(() -> visits.record(world.kim(), hue, DAY, "Hue", "Linh")))
                .containsExactly("refusal.consulting.concluded");
        assertThat(refusals(() -> findings.record(world.kim(), hue, FindingKind.RISK, "Time.")))
                .containsExactly("refusal.consulting.concluded");
        conclude.change(world.kim(), hue, 1, true, Report.words("Now."), "The budget has been voted.");
        assertThat(refusals(() -> conclude.change(world.kim(), hue, 1, false, Report.words("No."), "No.")))
                .containsExactly("refusal.consulting.changed-meanwhile");
        assertThat(queries.cleared(world.kim(), PLANNING)).containsExactly(hue);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void beginsOnceAndOnlyWithTheShortListed() {
        assertThat(refusals(() -> begin.begin(world.kim(), hue, "", " ")))
                .containsExactly(
                        "refusal.consulting.not-short-listed",
                        "consultant: refusal.consulting.consultant-missing",
                        "firm: refusal.consulting.firm-missing");
        begun();
        assertThat(refusals(() -> begin.begin(world.kim(), hue, "Oh Sejin", "Hanul Planning")))
                .containsExactly("refusal.consulting.begun-already");
    }

    @Test
    void theRulesOfDemonstrationsKnowNoConsulting() {
        var verona = world.submit("Yoon", "2024-demonstration", world.demonstration("Verona", "IT", 300));
        assertThat(refusals(() -> begin.begin(world.park(), verona, "Oh Sejin", "Hanul Planning")))
                .containsExactly("refusal.consulting.not-foreseen");
    }

    @Test
    void saysAllThatIsWrongWithAVisitAndAFindingAtOnce() {
        begun();
        assertThat(refusals(() -> visits.record(world.kim(), hue, null, "", "")))
                .containsExactly(
                        "visited-on: refusal.consulting.day-missing",
                        "place: refusal.consulting.place-missing",
                        "people-met: refusal.consulting.people-missing");
        assertThat(refusals(() -> visits.record(world.kim(), hue, DAY.plusDays(1), "Hue", "Linh")))
                .containsExactly("visited-on: refusal.consulting.day-to-come");
        assertThat(refusals(() -> visits.record(world.kim(), hue, DAY.minusDays(30), "Hue", "Linh")))
                .as("before the proposal came in")
                .containsExactly("visited-on: refusal.forms.day-out-of-range");
        assertThat(refusals(() -> findings.record(world.kim(), hue, null, "")))
                .containsExactly(
                        "finding-kind: refusal.consulting.kind-missing", "finding: refusal.consulting.finding-missing");
    }

    @Test
    void nothingIsNotedBeforeItBeginsOrAfterTheApplicantLeaves() {
        assertThat(refusals(() -> visits.record(world.kim(), hue, DAY, "Hue", "Linh")))
                .containsExactly("refusal.consulting.not-begun");
        begun();
        world.the(WithdrawApplications.class).withdraw(world.actor("Linh"), hue, "No budget.");
        assertThat(refusals(() -> visits.record(world.kim(), hue, DAY, "Hue", "Linh")))
                .containsExactly("refusal.consulting.not-standing");
        assertThat(queries.begun(world.kim(), PLANNING)).isEmpty();
    }

    @Test
    void onlyTheOperatorConsultsAndNobodyElseSeesTheFindings() {
        begun();
        assertThatThrownBy(() -> queries.of(world.park(), hue)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visits.record(world.park(), hue, DAY, "Hue", "Linh"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visits.record(world.minji(), hue, DAY, "Hue", "Linh"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> queries.of(world.actor("Linh"), hue)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.outcome(world.actor("Bold"), hue)).isInstanceOf(NotFound.class);
        assertThat(queries.outcome(world.actor("Linh"), hue)).isEmpty();
    }

    @Test
    void theCheckFindsAChangedConclusionAndARemovedVisit() {
        begun();
        visits.record(world.kim(), hue, DAY, "Hue City Hall", "Linh");
        conclude.conclude(world.kim(), hue, false, Report.words("No."), "No budget.");
        world.sql().sql("update consulting.conclusion set go = true").update();
        world.sql().sql("delete from consulting.visit").update();
        assertThat(world.wrong())
                .contains(
                        "consulting: conclusion/" + hue
                                + ".1: go is true, but ConsultingConcluded says false: the row was changed",
                        "consulting: visit/" + hue + ".1: the row that VisitRecorded tells of is gone: it was removed",
                        "consulting: a go without a visit or without a finding: " + hue);
    }

    @Test
    void everythingNotedByMistakeIsTakenBackInTheOrderInWhichItRestsOnEachOther() {
        var back = world.the(TakeBackConsulting.class);
        begun();
        visits.record(world.kim(), hue, DAY, "Hue City Hall", "Linh");
        findings.record(world.kim(), hue, FindingKind.NEED, "Floods.");
        conclude.conclude(world.kim(), hue, true, Report.words("Now."), "Ready.");
        assertThat(refusals(() -> back.takeBack(world.kim(), hue, TakeBackConsulting.Kind.VISIT, 1, "Another city")))
                .containsExactly("refusal.consulting.take-back-conclusion-first");
        back.takeBack(world.kim(), hue, TakeBackConsulting.Kind.CONCLUSION, 1, "Written for another city");
        assertThat(queries.cleared(world.kim(), PLANNING)).isEmpty();
        assertThat(refusals(() -> back.takeBack(world.kim(), hue, TakeBackConsulting.Kind.BEGINNING, 0, "Wrong")))
                .containsExactly("refusal.consulting.noted-already");
        back.takeBack(world.kim(), hue, TakeBackConsulting.Kind.VISIT, 1, "Another city");
        back.takeBack(world.kim(), hue, TakeBackConsulting.Kind.FINDING, 1, "Another city");
        visits.record(world.kim(), hue, DAY, "Hue Citadel", "Linh");
        assertThat(queries.of(world.kim(), hue).orElseThrow().visits())
                .extracting(Visit::place)
                .containsExactly("Hue Citadel");
        assertThat(queries.withdrawn(world.minji(), hue))
                .extracting(gone -> gone.kind() + ": " + gone.reason())
                .containsExactlyInAnyOrder(
                        "conclusion: Written for another city", "visit: Another city", "finding: Another city");
        assertThat(world.wrong()).isEmpty();
    }
}

package kcity.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kcity.application.ApplicationQueries;
import kcity.application.SubmitApplications;
import kcity.application.WithdrawApplications;
import kcity.consulting.BeginConsulting;
import kcity.consulting.ConcludeConsulting;
import kcity.consulting.FindingKind;
import kcity.consulting.RecordFindings;
import kcity.consulting.RecordVisits;
import kcity.consulting.Report;
import kcity.progress.ProgressFilter.Order;
import kcity.review.round.OpenReviewRounds;
import kcity.screening.AnswerClarifications;
import kcity.screening.ScreenApplications;
import kcity.screening.ShortListApplications;
import kcity.selection.AnnounceResults;
import kcity.selection.DecideSelections;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.NotAllowed;
import kcity.shared.SearchWords;
import kcity.testing.Awarded;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Where an application stands is the same word for a list of many and for a page of one, from the draft to the committee's word. */
class ProgressQueriesTest {
    private static final String PLANNING = Awarded.PLANNING;
    private final World world = World.settle();
    private final ProgressQueries progress = world.the(ProgressQueries.class);
    private final ScreenApplications screen = world.the(ScreenApplications.class);

    private String proposed(String city) {
        return world.submit("Linh", PLANNING, world.planning(city, "VN", 500));
    }

    private String eligible(String city) {
        var ref = proposed(city);
        screen.decide(world.kim(), ref, true, "Complete.");
        return ref;
    }

    private String concluded(String city, boolean go) {
        var ref = eligible(city);
        list(ref);
        world.the(BeginConsulting.class).begin(world.kim(), ref, "Oh Sejin", "Hanul Planning");
        world.the(RecordVisits.class).record(world.kim(), ref, LocalDate.parse("2024-02-01"), "City Hall", "Linh");
        world.the(RecordFindings.class).record(world.kim(), ref, FindingKind.DATA, "Maps are at hand.");
        world.the(ConcludeConsulting.class).conclude(world.kim(), ref, go, Report.words("Read."), "As reported.");
        return ref;
    }

    private void list(String ref) {
        var listed = new ArrayList<>(
                world.the(kcity.screening.ScreeningQueries.class).shortListed(world.kim(), PLANNING));
        listed.add(ref);
        world.the(ShortListApplications.class).shortList(world.kim(), PLANNING, listed, "Ready.");
    }

    private String asked(String city) {
        var ref = proposed(city);
        screen.askClarification(world.kim(), ref, "Which districts?", LocalDate.parse("2024-02-20"));
        return ref;
    }

    /** By the page of one, which must be what the list of many says. */
    private Map<String, ApplicationStage> stages(Actor officer, String call) {
        var ofMany = new TreeMap<String, ApplicationStage>();
        progress.list(officer, call, ProgressFilter.ALL, 1, 100)
                .lines()
                .forEach(line -> ofMany.put(line.ref(), line.stage()));
        var ofOne = new TreeMap<String, ApplicationStage>();
        ofMany.keySet()
                .forEach(ref -> ofOne.put(
                        ref, progress.of(world.the(ApplicationQueries.class).application(officer, ref))));
        assertThat(ofOne).isEqualTo(ofMany);
        return ofMany;
    }

    private Map<Task.Kind, Long> tasks(Actor actor) {
        return world
                .the(TaskQueries.class)
                .waitingFor(actor, world.the(CallProgressQueries.class).seenBy(actor))
                .stream()
                .collect(Collectors.toMap(Task::kind, Task::count));
    }

    private long cities(Actor actor) {
        return tasks(actor).getOrDefault(Task.Kind.CHOOSE_OF_CITY, 0L);
    }

    private List<String> ofSeveral() {
        var filter = new ProgressFilter(Set.of(), "", SearchWords.NONE, 1, Order.NUMBER, false);
        return progress.list(world.kim(), PLANNING, filter, 1, 100).lines().stream()
                .map(ProgressLine::ref)
                .toList();
    }

    @Test
    void aCityWithSeveralProposalsWaitsForTheOfficerUntilItIsDecidedWhichGoesOn() {
        proposed("Hanoi");
        assertThat(cities(world.kim())).isZero();
        var one = proposed("Da Nang");
        var other = world.submit("Rosa", PLANNING, world.planning(" DA  NANG ", "VN", 300));
        assertThat(cities(world.kim())).isEqualTo(1);
        assertThat(cities(world.park())).isZero();
        assertThat(cities(world.minji())).isZero();
        assertThat(ofSeveral()).containsExactlyInAnyOrder(one, other);
        screen.decide(world.kim(), one, true, "The better one.");
        assertThat(cities(world.kim())).as("the other waits still").isEqualTo(1);
        screen.decide(world.kim(), other, false, "Another goes on.");
        assertThat(cities(world.kim())).isZero();
        assertThat(ofSeveral()).isEmpty();
    }

    @Test
    void eachStageUpToTheReviewHasItsWord() {
        var expected = new LinkedHashMap<String, ApplicationStage>();
        expected.put(proposed("Hue"), ApplicationStage.TO_SCREEN);
        var asked = asked("Da Nang");
        expected.put(asked, ApplicationStage.QUESTION_OPEN);
        var answered = asked("Hanoi");
        world.the(AnswerClarifications.class).answer(world.actor("Linh"), answered, "All of them.");
        expected.put(answered, ApplicationStage.ANSWERED);
        var refused = proposed("Can Tho");
        screen.decide(world.kim(), refused, false, "No sponsor.");
        expected.put(refused, ApplicationStage.NOT_ELIGIBLE);
        var changed = eligible("Hai Phong");
        world.save("Linh", changed, world.planning("Hai Phong", "VN", 410));
        world.the(SubmitApplications.class).submit(world.actor("Linh"), changed);
        expected.put(changed, ApplicationStage.CHANGED);
        var notListed = eligible("Vinh");
        expected.put(notListed, ApplicationStage.ELIGIBLE);
        var go = concluded("Da Lat", true);
        expected.put(go, ApplicationStage.GO);
        var stopped = concluded("Hoi An", false);
        expected.put(stopped, ApplicationStage.NO_GO);
        var listed = eligible("Bien Hoa");
        list(listed);
        expected.put(listed, ApplicationStage.SHORT_LISTED);
        var begun = eligible("My Tho");
        list(begun);
        world.the(BeginConsulting.class).begin(world.kim(), begun, "Oh Sejin", "Hanul Planning");
        expected.put(begun, ApplicationStage.CONSULTING);
        var gone = proposed("Ha Long");
        world.the(WithdrawApplications.class).withdraw(world.actor("Linh"), gone, "The mayor changed.");
        expected.put(gone, ApplicationStage.WITHDRAWN);
        assertThat(stages(world.kim(), PLANNING)).isEqualTo(expected);

        assertThat(tasks(world.kim()))
                .isEqualTo(Map.of(
                        Task.Kind.SCREEN, 1L,
                        Task.Kind.READ_ANSWER, 1L,
                        Task.Kind.DECIDE_ANEW, 1L,
                        Task.Kind.SHORT_LIST, 1L,
                        Task.Kind.BEGIN_CONSULTING, 1L,
                        Task.Kind.GO_ON_CONSULTING, 1L));
        assertThat(tasks(world.park())).isEmpty();
        assertThat(tasks(world.actor("Minji"))).isEmpty();

        world.at("2024-02-21T00:00:00+09:00");
        expected.put(asked, ApplicationStage.QUESTION_LAPSED);
        assertThat(stages(world.kim(), PLANNING)).isEqualTo(expected);

        world.at("2024-05-10T09:00:00+09:00");
        world.the(OpenReviewRounds.class).open(world.kim(), PLANNING, "Not ready this year");
        expected.replaceAll((ref, stage) -> ApplicationStage.LEFT_OUT);
        expected.put(refused, ApplicationStage.NOT_ELIGIBLE);
        expected.put(stopped, ApplicationStage.NO_GO);
        expected.put(notListed, ApplicationStage.NOT_SHORT_LISTED);
        expected.put(gone, ApplicationStage.WITHDRAWN);
        expected.put(go, ApplicationStage.IN_REVIEW);
        assertThat(stages(world.kim(), PLANNING)).isEqualTo(expected);
    }

    @Test
    void whatTheCommitteeDecidedIsSaidFromTheAnnouncedInstantOn() {
        var stages = new Stages(world);
        var refs = stages.screened(7);
        var portfolio = stages.proposed(refs);
        var left = refs.stream().filter(ref -> portfolio.granted(ref).isEmpty()).toList();
        world.the(DecideSelections.class)
                .decide(
                        world.choi(),
                        Stages.CALL,
                        Stages.asProposed(portfolio),
                        List.of(left.getFirst()),
                        "As proposed.",
                        Instant.parse("2024-04-17T01:00:00Z"));
        world.at("2024-04-17T09:59:59+09:00");
        assertThat(stages(world.park(), Stages.CALL)).hasSize(7).values().containsOnly(ApplicationStage.RANKED);
        world.at("2024-04-17T10:00:00+09:00");
        world.the(AnnounceResults.class).announceDue();
        var expected = new TreeMap<String, ApplicationStage>();
        refs.forEach(ref -> expected.put(ref, ApplicationStage.TO_SIGN));
        left.forEach(ref -> expected.put(ref, ApplicationStage.NOT_CHOSEN));
        expected.put(left.getFirst(), ApplicationStage.RESERVE);
        assertThat(stages(world.park(), Stages.CALL)).isEqualTo(expected);
    }

    @Test
    void aDraftIsADraftForItsApplicant() {
        var ref = world.the(kcity.application.StartApplications.class).start(world.actor("Linh"), PLANNING);
        assertThat(progress.of(world.the(ApplicationQueries.class).application(world.actor("Linh"), ref)))
                .isEqualTo(ApplicationStage.DRAFT);
    }

    @Test
    void aListIsFilteredSortedAndCutInTheDatabase() {
        var lima = world.submit("Rosa", PLANNING, world.planning("Lima", "PE", 300));
        var hue = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 500));
        var odd = world.submit("Bold", PLANNING, world.planning("100%_Ulaanbaatar", "MN", 400));
        assertThat(refs("", "", "", Order.NUMBER, false)).containsExactly(lima, hue, odd);
        assertThat(refs("", "", "", Order.NUMBER, true)).containsExactly(odd, hue, lima);
        assertThat(refs("", "", "", Order.REQUESTED, true)).containsExactly(hue, odd, lima);
        assertThat(refs("", "", "", Order.PLACE, false)).containsExactly(odd, lima, hue);
        assertThat(refs("", "", "", Order.PLACE, true)).containsExactly(hue, lima, odd);
        assertThat(refs("TO_SCREEN", "PE", "", Order.NUMBER, false)).containsExactly(lima);
        assertThat(refs("GONE", "", "", Order.NUMBER, false)).isEmpty();
        assertThat(refs("", "", "베트남 hue", Order.NUMBER, false)).containsExactly(hue);
        assertThat(refs("", "", "%_", Order.NUMBER, false)).containsExactly(odd);
        assertThat(refs("", "", "'; --", Order.NUMBER, false)).isEmpty();
        assertThat(progress.list(world.kim(), PLANNING, ProgressFilter.ALL, 2, 1)
                        .lines())
                .extracting(ProgressLine::ref)
                .containsExactly(hue);
        assertThat(progress.list(world.kim(), PLANNING, ProgressFilter.ALL, 900, 2)
                        .lines())
                .as("the last page there is")
                .extracting(ProgressLine::ref)
                .containsExactly(odd);
        var peru = new ProgressFilter(Set.of(), "PE", SearchWords.NONE, 0, Order.NUMBER, false);
        assertThat(progress.counts(world.kim(), PLANNING, peru))
                .containsExactlyInAnyOrder(
                        new ProgressCount(ApplicationStage.TO_SCREEN, new CountryCode("PE"), 1, 1),
                        new ProgressCount(ApplicationStage.TO_SCREEN, new CountryCode("VN"), 1, 0),
                        new ProgressCount(ApplicationStage.TO_SCREEN, new CountryCode("MN"), 1, 0));
        var page = progress.list(world.kim(), PLANNING, peru, 1, 20);
        assertThat(page.counts()).containsExactlyInAnyOrderElementsOf(progress.counts(world.kim(), PLANNING, peru));
        assertThat(page.all()).isEqualTo(3);
        assertThat(page.found()).isEqualTo(1);
        assertThat(progress.list(world.kim(), PLANNING, nowhere(), 1, 20).lines())
                .isEmpty();
        assertThatThrownBy(() -> progress.counts(world.park(), PLANNING, peru)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> progress.list(world.actor("Linh"), PLANNING, peru, 1, 20))
                .isInstanceOf(NotAllowed.class);
    }

    private static ProgressFilter nowhere() {
        return new ProgressFilter(Set.of(), "AT", SearchWords.NONE, 0, Order.NUMBER, false);
    }

    private List<String> refs(String stage, String country, String words, Order order, boolean descending) {
        var filter = new ProgressFilter(
                stage.isEmpty() ? Set.of() : Set.of(stage), country, SearchWords.of(words), 0, order, descending);
        var paged = progress.list(world.kim(), PLANNING, filter, 1, 100).lines().stream()
                .map(ProgressLine::ref)
                .toList();
        var oneByOne = new ArrayList<String>();
        progress.each(world.act(world.kim()), PLANNING, filter, line -> oneByOne.add(line.ref()));
        assertThat(oneByOne).isEqualTo(paged);
        return paged;
    }

    @Test
    void aLineThatIsNotTheNewestSubmissionIsFound() {
        world.submit("Linh", PLANNING, world.planning("Hue", "VN", 500));
        assertThat(world.wrong()).isEmpty();
        world.tamper("update application.newest set requested = requested + 1");
        assertThat(world.wrong()).anyMatch(finding -> finding.contains("not the newest submission"));
    }
}

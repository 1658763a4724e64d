package kcity.programme;

import static kcity.programme.ApplicantKind.CENTRAL_GOVERNMENT;
import static kcity.programme.ApplicantKind.FOREIGN_COMPANY;
import static kcity.programme.ApplicantKind.INTERNATIONAL_ORGANISATION;
import static kcity.programme.ApplicantKind.KOREAN_COMPANY;
import static kcity.programme.ApplicantKind.LOCAL_GOVERNMENT;
import static kcity.programme.ApplicantKind.PUBLIC_INSTITUTION;
import static kcity.programme.ApplicantKind.UNIVERSITY;
import static kcity.programme.SubType.PLANNING_UNDIVIDED;
import static kcity.programme.SubType.SOLUTION_DEMONSTRATION;
import static kcity.programme.SubType.SOLUTION_PLANNING;
import static kcity.programme.SubType.URBAN_DEVELOPMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.shared.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of each year, as the sources give them. */
class RulebooksTest {
    private static final Map<Integer, Rulebook> RULEBOOKS =
            ProgrammeFiles.editions().stream().collect(Collectors.toMap(e -> e, ProgrammeFiles::rulebook));

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-31T00:00+09:00, 2020-03-20T23:59:59+09:00, ASSUMED",
        "2021, 2021-02-18T00:00+09:00, 2021-04-20T23:59:59+09:00, ASSUMED",
        "2022, 2022-03-29T00:00+09:00, 2022-04-29T18:00:00+09:00, PUBLISHED",
        "2023, 2023-04-10T00:00+09:00, 2023-05-10T23:59:59+09:00, ASSUMED"
    })
    void planningHadAWindowUntil2023(int year, String opens, String closes, EvidenceLevel timeOfDay) {
        Intake.Window window = (Intake.Window) planning(year).intake();
        assertThat(window.opens().get().at()).isEqualTo(ZonedDateTime.parse(opens));
        assertThat(window.closes().get()).isEqualTo(new Moment(ZonedDateTime.parse(closes), timeOfDay));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-30, 2024-01-30, 2024-04-30, 2025, PUBLISHED",
        "2025, 2025-01-21, 2024-05-01, 2024-12-31, 2026, INFERRED",
        "2026, 2026-01-28, 2025-01-01, 2025-12-31, 2027, PUBLISHED"
    })
    void planningRollsFrom2024On(
            int year, String opens, String from, String until, int laterEdition, EvidenceLevel standing) {
        Intake.Rolling rolling = (Intake.Rolling) planning(year).intake();
        assertThat(rolling.opens().get().at().toLocalDate()).hasToString(opens);
        assertThat(rolling.considers().get().from().at().toLocalDate()).hasToString(from);
        assertThat(rolling.considers().get().until().at().toLocalDate()).hasToString(until);
        assertThat(rolling.considers().standing()).isEqualTo(standing);
        assertThat(rolling.laterEdition().get()).isEqualTo(laterEdition);
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-02-18, 2021-04-20",
        "2022, 2022-03-29, 2022-05-20",
        "2023, 2023-04-10, 2023-05-30",
        "2024, 2024-01-30, 2024-03-19",
        "2025, 2025-02-06, 2025-03-11",
        "2026, 2026-01-28, 2026-03-17"
    })
    void demonstrationsHaveAWindowEachYear(int year, String opens, String closes) {
        Intake.Window window = (Intake.Window) demonstration(year).intake();
        assertThat(window.opens().get().at()).isEqualTo(ZonedDateTime.parse(opens + "T00:00+09:00"));
        assertThat(window.closes().get())
                .isEqualTo(new Moment(ZonedDateTime.parse(closes + "T23:59:59+09:00"), EvidenceLevel.ASSUMED));
    }

    @Test
    void theFirstEditionHasNoDemonstration() {
        assertThat(rulebook(2020).calls(ProgrammeType.DEMONSTRATION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void kindRunsPlanningAndKaiaRunsDemonstrations(int year) {
        assertThat(planning(year).operator().get().code()).isEqualTo("KIND");
        if (year > 2020) {
            assertThat(demonstration(year).operator().get().code()).isEqualTo("KAIA");
        }
        boolean split = Set.of(2022, 2023).contains(year);
        assertThat(planning(year).operator().standing())
                .isEqualTo(split ? EvidenceLevel.INFERRED : EvidenceLevel.PUBLISHED);
    }

    @Test
    void theNamesOfEachYearStandForStableSubTypes() {
        assertThat(subTypes(2020)).containsExactly(URBAN_DEVELOPMENT, SOLUTION_PLANNING);
        assertThat(subTypes(2021)).containsExactly(URBAN_DEVELOPMENT, SOLUTION_PLANNING, SOLUTION_DEMONSTRATION);
        assertThat(subTypes(2022)).containsExactly(PLANNING_UNDIVIDED, SOLUTION_DEMONSTRATION);
        assertThat(subTypes(2023)).containsExactly(URBAN_DEVELOPMENT, SOLUTION_PLANNING, SOLUTION_DEMONSTRATION);
        assertThat(subTypes(2024)).containsExactly(URBAN_DEVELOPMENT, SOLUTION_PLANNING, SOLUTION_DEMONSTRATION);
        assertThat(subTypes(2025)).containsExactly(PLANNING_UNDIVIDED, SOLUTION_DEMONSTRATION);
        assertThat(subTypes(2026)).containsExactly(PLANNING_UNDIVIDED, SOLUTION_DEMONSTRATION);
        assertThat(subType(2020, URBAN_DEVELOPMENT).name().get().ko()).isEqualTo("스마트 도시개발형");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2020, URBAN_DEVELOPMENT, -, 700, false",
                "2020, SOLUTION_PLANNING, -, 400, false",
                "2021, URBAN_DEVELOPMENT, 400, 600, false",
                "2021, SOLUTION_PLANNING, 200, 300, false",
                "2021, SOLUTION_DEMONSTRATION, 400, 600, false",
                "2022, PLANNING_UNDIVIDED, 200, 1000, false",
                "2022, SOLUTION_DEMONSTRATION, 300, 500, false",
                "2023, URBAN_DEVELOPMENT, 300, 500, false",
                "2023, SOLUTION_PLANNING, 300, 500, false",
                "2023, SOLUTION_DEMONSTRATION, 300, 500, false",
                "2024, URBAN_DEVELOPMENT, 300, 600, false",
                "2024, SOLUTION_PLANNING, 300, 600, false",
                "2024, SOLUTION_DEMONSTRATION, 200, 400, false",
                "2025, PLANNING_UNDIVIDED, -, 700, false",
                "2025, SOLUTION_DEMONSTRATION, -, 400, false",
                "2026, PLANNING_UNDIVIDED, -, 700, true",
                "2026, SOLUTION_DEMONSTRATION, -, 400, true"
            })
    void bandsAreThoseOfTheYear(int year, SubType subType, Long least, Long most, boolean about) {
        Sourced<Band> band = subType(year, subType).band();
        assertThat(band.get())
                .isEqualTo(new Band(
                        least == null ? null : Won.ofMillions(least),
                        most == null ? null : Won.ofMillions(most),
                        about));
        assertThat(band.standing()).isEqualTo(EvidenceLevel.PUBLISHED);
    }

    @Test
    void whatWasGrantedMayBeLessThanTheBand() {
        assertThat(subType(2022, PLANNING_UNDIVIDED).granted().get())
                .isEqualTo(new Band(Won.ofMillions(300), Won.ofMillions(500), false));
        assertThat(subType(2022, SOLUTION_DEMONSTRATION).granted().get())
                .isEqualTo(new Band(Won.ofMillions(400), Won.ofMillions(400), false));
    }

    @Test
    void placesAreThoseOfTheYear() {
        assertThat(rulebook(2020).places().get()).isEqualTo(new Places(10, 10, true));
        assertThat(rulebook(2021).places().get()).isEqualTo(new Places(11, 11, true));
        assertThat(rulebook(2022).places().get()).isEqualTo(new Places(10, 10, true));
        assertThat(planning(2023).places().get()).isEqualTo(new Places(4, null, false));
        assertThat(demonstration(2023).places().get()).isEqualTo(new Places(4, null, false));
        assertThat(rulebook(2024).places().get()).isEqualTo(new Places(null, 8, false));
        assertThat(planning(2024).places().get()).isEqualTo(new Places(2, 2, false));
        assertThat(subType(2024, URBAN_DEVELOPMENT).places().get()).isEqualTo(new Places(1, 1, false));
        assertThat(subType(2024, SOLUTION_PLANNING).places().get()).isEqualTo(new Places(1, 1, false));
        assertThat(demonstration(2024).places().get()).isEqualTo(new Places(6, 6, false));
        assertThat(planning(2025).places().get()).isEqualTo(new Places(3, 4, false));
        assertThat(demonstration(2025).places().get()).isEqualTo(new Places(5, 6, false));
        assertThat(planning(2026).places().get()).isEqualTo(new Places(3, 3, false));
        assertThat(demonstration(2026).places().get()).isEqualTo(new Places(null, 6, false));
    }

    @Test
    void theEnvelopeIsPublishedInferredOrUnknown() {
        assertThat(rulebook(2020).envelope().get()).isEqualTo(new Amount(Won.ofMillions(3300), true));
        assertThat(rulebook(2020).envelope().standing()).isEqualTo(EvidenceLevel.INFERRED);
        assertThat(rulebook(2021).envelope().get()).isEqualTo(new Amount(Won.ofMillions(4200), true));
        assertThat(rulebook(2021).envelope().standing()).isEqualTo(EvidenceLevel.INFERRED);
        assertThat(rulebook(2022).envelope().get()).isEqualTo(new Amount(Won.ofMillions(4200), false));
        assertThat(rulebook(2023).envelope().get()).isEqualTo(new Amount(Won.ofMillions(4000), false));
        assertThat(rulebook(2024).envelope().get()).isEqualTo(new Amount(Won.ofMillions(4000), false));
        assertThat(demonstration(2024).grantedTotal().get()).isEqualTo(new Amount(Won.ofMillions(2500), false));
        assertThat(rulebook(2025).envelope().isKnown()).isFalse();
        assertThat(demonstration(2025).grantedTotal().get()).isEqualTo(new Amount(Won.ofMillions(2300), false));
        assertThat(rulebook(2026).envelope().isKnown()).isFalse();
        assertThat(planning(2026).envelope().get()).isEqualTo(new Amount(Won.ofMillions(2100), true));
    }

    @Test
    void whoMayApplyForPlanningChangedThreeTimes() {
        List<ApplicantKind> governments = List.of(CENTRAL_GOVERNMENT, LOCAL_GOVERNMENT);
        for (int year : List.of(2020, 2021, 2022, 2023, 2024, 2025, 2026)) {
            assertThat(governments).allMatch(kind -> planning(year).admits(kind, false));
            assertThat(planning(year).admits(FOREIGN_COMPANY, true)).isFalse();
            assertThat(planning(year).admits(KOREAN_COMPANY, true)).isFalse();
            assertThat(planning(year).admits(PUBLIC_INSTITUTION, false)).isEqualTo(year < 2023);
            assertThat(planning(year).admits(INTERNATIONAL_ORGANISATION, false)).isEqualTo(year > 2023);
            assertThat(planning(year).admits(INTERNATIONAL_ORGANISATION, true)).isEqualTo(year == 2022 || year > 2023);
        }
    }

    @Test
    void demonstrationsAreLedByKoreanCompaniesOnly() {
        for (int year : List.of(2021, 2022, 2023, 2024, 2025, 2026)) {
            assertThat(demonstration(year).applicants().get())
                    .containsExactly(new Applicant(KOREAN_COMPANY, Applicant.Manner.ALONE));
            assertThat(demonstration(year).recipient().get()).isEqualTo(Recipient.KOREAN_LEAD);
        }
    }

    @Test
    void aForeignPrivateCompanyAloneIsNoPartnerAndAUniversityIs() {
        for (int year : List.of(2024, 2025, 2026)) {
            Consortium rule = ((Route.Demonstration) demonstration(year).route())
                    .consortium()
                    .get();
            assertThat(rule.isSatisfiedBy(Set.of())).isFalse();
            assertThat(rule.isSatisfiedBy(Set.of(FOREIGN_COMPANY))).isFalse();
            assertThat(rule.isSatisfiedBy(Set.of(FOREIGN_COMPANY, UNIVERSITY))).isTrue();
            assertThat(rule.isSatisfiedBy(Set.of(LOCAL_GOVERNMENT))).isTrue();
        }
        assertThat(((Route.Demonstration) demonstration(2023).route())
                        .consortium()
                        .isKnown())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2020, false", "2021, false", "2022, false", "2023, false", "2024, true", "2025, true", "2026, true"})
    void preliminaryConsultingBeginsIn2024(int year, boolean consulting) {
        assertThat(planning(year).has(Stage.PRELIMINARY_CONSULTING)).isEqualTo(consulting);
    }

    @Test
    void criteriaAreThoseNamedAndNobodyPublishedWeights() {
        assertThat(criteria(planning(2020))).containsExactly("bilateral-relation", "promise", "winning-chance");
        assertThat(criteria(planning(2021))).containsExactly("weight", "viability", "solution-fit", "winning-chance");
        assertThat(criteria(planning(2022))).containsExactly("feasibility", "preparedness");
        assertThat(criteria(planning(2023))).containsExactly("importance", "viability", "feasibility");
        assertThat(criteria(demonstration(2023))).containsExactly("conditions", "market-chance");
        assertThat(criteria(demonstration(2024))).containsExactly("conditions", "export");
        assertThat(criteria(demonstration(2026))).containsExactly("innovation", "commercialisation", "expansion");
        for (CallRules assumed : List.of(planning(2024), planning(2025), demonstration(2025), planning(2026))) {
            assertThat(assumed.criteria().standing()).isEqualTo(EvidenceLevel.ASSUMED);
        }
        assertThat(RULEBOOKS.values().stream().flatMap(r -> r.calls().stream()))
                .noneMatch(call -> call.weights().isKnown());
    }

    @Test
    void projectPeriodsAreKnownForThreeYearsOnly() {
        assertThat(planning(2020).projectPeriod().get()).isEqualTo(new ProjectPeriod(null, null, true));
        assertThat(planning(2022).projectPeriod().get()).isEqualTo(new ProjectPeriod(12, 24, false));
        assertThat(demonstration(2026).projectPeriod().get()).isEqualTo(new ProjectPeriod(null, null, true));
        assertThat(RULEBOOKS.values().stream()
                        .flatMap(r -> r.calls().stream())
                        .filter(c -> c.projectPeriod().isKnown()))
                .hasSize(3);
    }

    @Test
    void receivedAndSelectedAreThePublishedCounts() {
        assertThat(received(2020)).isEqualTo(new Count(80, 23));
        assertThat(received(2021)).isEqualTo(new Count(111, 39));
        assertThat(received(2022)).isEqualTo(new Count(33, 17));
        assertThat(received(2023)).isEqualTo(new Count(30, 18));
        assertThat(List.of(2024, 2025, 2026))
                .allMatch(y -> !rulebook(y).received().isKnown());
        assertThat(demonstration(2026).received().get()).isEqualTo(new Count(34, null));
        assertThat(subType(2020, URBAN_DEVELOPMENT).received().get()).isEqualTo(new Count(31, 17));
        assertThat(subType(2020, SOLUTION_PLANNING).received().get()).isEqualTo(new Count(46, 19));
        assertThat(subType(2021, URBAN_DEVELOPMENT).received().get()).isEqualTo(new Count(57, 24));
        assertThat(subType(2021, SOLUTION_PLANNING).received().get()).isEqualTo(new Count(40, null));
        assertThat(subType(2021, SOLUTION_DEMONSTRATION).received().get()).isEqualTo(new Count(14, null));
        assertThat(subType(2021, SOLUTION_DEMONSTRATION).received().standing()).isEqualTo(EvidenceLevel.INFERRED);
        assertThat(selected(2020)).isEqualTo(new Count(12, 11));
        assertThat(selected(2021)).isEqualTo(new Count(11, 11));
        assertThat(selected(2022)).isEqualTo(new Count(10, 9));
        assertThat(selected(2023)).isEqualTo(new Count(8, 7));
        assertThat(selected(2024)).isEqualTo(new Count(8, null));
        assertThat(selected(2025)).isEqualTo(new Count(9, null));
        assertThat(selected(2026)).isEqualTo(new Count(9, null));
        assertThat(demonstration(2024).selected().get()).isEqualTo(new Count(6, 6));
        assertThat(demonstration(2025).selected().get()).isEqualTo(new Count(6, 5));
        assertThat(demonstration(2026).selected().get()).isEqualTo(new Count(6, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-04-19, -",
        "2021, 2021-06-23, 2021-06-23",
        "2022, 2022-06-23, 2022-06-23",
        "2023, 2023-06-22, 2023-06-22",
        "2024, 2024-06, 2024-04-17",
        "2025, unknown, 2025-04-07",
        "2026, 2026-01-21, 2026-04-13"
    })
    void resultsCameOnTheirDays(int year, String planning, String demonstration) {
        assertThat(result(planning(year))).isEqualTo(planning);
        if (year > 2020) {
            assertThat(result(demonstration(year))).isEqualTo(demonstration);
        }
    }

    @Test
    void theReformOf2023ShapesTheEditionOf2024() {
        assertThat(RULEBOOKS.values().stream().flatMap(r -> r.decisions().stream()))
                .hasSize(1);
        Decision reform = rulebook(2024).decisions().getFirst();
        assertThat(reform.decided().get()).hasToString("2023-10-06");
        assertThat(reform.by().get().en()).isEqualTo("National Smart City Committee");
        assertThat(reform.changes())
                .extracting(Decision.Change::at)
                .containsExactly("calls.planning.intake.kind", "calls.planning.stages.preliminary-consulting", "", "");
    }

    @Test
    void whatNobodyPublishedIsNamedInEveryYear() {
        for (Rulebook rulebook : RULEBOOKS.values()) {
            EnumSet<Setting> named = EnumSet.copyOf(rulebook.notPublished());
            named.addAll(rulebook.settings().keySet());
            assertThat(named).isEqualTo(EnumSet.allOf(Setting.class));
            assertThat(rulebook.settings().values()).allMatch(s -> s.standing() == EvidenceLevel.ASSUMED);
        }
        assertThat(rulebook(2026).unknowns())
                .extracting(RulebookEntry::path)
                .contains("envelope", "received", "calls.planning.weights", "remarks.two-unknown.text");
    }

    @Test
    void everyPathIsThereOnce() {
        for (Rulebook rulebook : RULEBOOKS.values()) {
            assertThat(rulebook.entries()).extracting(RulebookEntry::path).doesNotHaveDuplicates();
            assertThat(rulebook.entries()).hasSizeGreaterThan(50);
        }
    }

    private static Rulebook rulebook(int year) {
        return Objects.requireNonNull(RULEBOOKS.get(year));
    }

    private static CallRules planning(int year) {
        return rulebook(year).call("planning").orElseThrow();
    }

    private static CallRules demonstration(int year) {
        return rulebook(year).call("demonstration").orElseThrow();
    }

    private static SubTypeRules subType(int year, SubType subType) {
        return rulebook(year).calls(subType.type()).getFirst().find(subType).orElseThrow();
    }

    private static List<SubType> subTypes(int year) {
        return rulebook(year).calls().stream()
                .flatMap(c -> c.subTypes().stream())
                .map(SubTypeRules::subType)
                .toList();
    }

    private static List<String> criteria(CallRules call) {
        return call.criteria().get().stream().map(Criterion::key).toList();
    }

    private static Count received(int year) {
        return rulebook(year).received().get();
    }

    private static Count selected(int year) {
        return rulebook(year).selected().get();
    }

    private static String result(CallRules call) {
        return Objects.requireNonNull(call.timetable().get(Event.RESULT))
                .known()
                .map(When::toString)
                .orElse("unknown");
    }
}

package kcity.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kcity.programme.ProgrammeFiles;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;
import kcity.reading.Complaint;
import kcity.reading.WrongFile;
import kcity.shared.CountryCode;
import kcity.shared.Text;
import kcity.shared.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
    private static final String TEXT = ProgrammeFiles.text("register.yaml");
    private static final Register REGISTER = read(TEXT);

    @ParameterizedTest
    @CsvSource({"2020, 12, 0", "2021, 8, 3", "2022, 8, 2", "2023, 4, 4", "2024, 0, 6", "2025, 3, 6", "2026, 3, 4"})
    void knowsTheProjectsOfEachYear(int year, int planning, int demonstrations) {
        List<RegisteredProject> projects = REGISTER.between(year, year);
        assertThat(projects).filteredOn(p -> p.type() == ProgrammeType.PLANNING).hasSize(planning);
        assertThat(projects)
                .filteredOn(p -> p.type() == ProgrammeType.DEMONSTRATION)
                .hasSize(demonstrations);
    }

    @Test
    void hasSixtyThreeProjectsInTwentyNineCountries() {
        assertThat(REGISTER.projects()).hasSize(63);
        assertThat(Register.countriesOf(REGISTER.projects())).isEqualTo(29);
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 23, 19, 23, 19, true",
        "2022, 33, 21, 33, 21, true",
        "2023, 41, 23, 41, 23, true",
        "2024, 49, 26, 47, 25, false",
        "2025, 58, 27, 56, 26, false"
    })
    void standsBesideTheOfficialTotals(
            int through, int officialProjects, int officialCountries, int projects, int countries, boolean agrees) {
        CountComparison comparison = REGISTER.compareTotals().stream()
                .filter(c -> c.official().year() == through)
                .findFirst()
                .orElseThrow();
        assertThat(comparison.official().projects()).isEqualTo(officialProjects);
        assertThat(comparison.official().countries()).isEqualTo(officialCountries);
        assertThat(comparison.projects()).isEqualTo(projects);
        assertThat(comparison.countries()).isEqualTo(countries);
        assertThat(comparison.agrees()).isEqualTo(agrees);
        assertThat(comparison.isExplained()).isTrue();
    }

    @Test
    void namesWhatIsMissingInEachYear() {
        assertThat(REGISTER.compareYears())
                .extracting(CountComparison::missingProjects)
                .containsExactly(0, 0, 0, 0, 2, 0, 2);
        assertThat(REGISTER.compareYears()).allMatch(CountComparison::isExplained);
        assertThat(REGISTER.compareYears().get(4).differences())
                .extracting(d -> d.name().en())
                .containsExactly("two planning projects of 2024");
        assertThat(REGISTER.compareYears().get(6).differences())
                .extracting(d -> d.name().en())
                .containsExactly("two demonstrations of 2026");
    }

    @Test
    void aDifferenceThatNobodyNamedIsNotExplained() {
        Register silent =
                new Register(REGISTER.projects(), REGISTER.chains(), REGISTER.years(), REGISTER.totals(), List.of());
        assertThat(silent.compareTotals())
                .extracting(CountComparison::isExplained)
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void leavesUnknownWhatNoSourceTells() {
        RegisteredProject brunei = REGISTER.project("2026-brunei").orElseThrow();
        assertThat(brunei.country()).isEqualTo(new CountryCode("BN"));
        assertThat(brunei.city().isEmpty()).isTrue();
        assertThat(brunei.company().isEmpty()).isTrue();
        assertThat(brunei.amount()).isNull();
        RegisteredProject zuunmod = REGISTER.project("2022-zuunmod").orElseThrow();
        assertThat(zuunmod.title().isEmpty()).isTrue();
        assertThat(zuunmod.subType()).isNull();
        assertThat(REGISTER.projects().stream().filter(p -> p.amount() != null))
                .extracting(RegisteredProject::id, RegisteredProject::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2022-mukdahan", Won.ofMillions(400)),
                        org.assertj.core.groups.Tuple.tuple("2022-madiun", Won.ofMillions(400)));
        assertThat(REGISTER.projects()).allMatch(p -> !p.sources().isEmpty());
    }

    @Test
    void knowsWhoDidWhat() {
        assertThat(REGISTER.project("2025-milan").orElseThrow().company()).isEqualTo(new Text("이큐브랩", "Ecube Labs"));
        assertThat(REGISTER.project("2021-clark").orElseThrow().applicant())
                .isEqualTo(new Text("", "Clark Development Corporation"));
        assertThat(REGISTER.project("2022-issyk-kul").orElseThrow().contractor().en())
                .isEqualTo("Hana Urban Research Institute");
        assertThat(REGISTER.project("2020-khon-kaen").orElseThrow().subType()).isEqualTo(SubType.SOLUTION_PLANNING);
    }

    @Test
    void showsTheChainsBetweenProjects() {
        assertThat(REGISTER.chains())
                .extracting(Chain::projects)
                .containsExactly(
                        List.of("2020-gaziantep", "2021-gaziantep"),
                        List.of("2020-new-capital", "2021-new-capital", "2023-new-capital"),
                        List.of("2021-haiphong", "2023-haiphong"),
                        List.of("2020-khon-kaen", "2025-khon-kaen"),
                        List.of("2025-bacoor", "2026-bacoor"),
                        List.of("2024-verona", "2025-verona"),
                        List.of("2021-tashkent", "2025-tashkent", "2026-tashkent"),
                        List.of("2021-baltimore", "2025-milan"),
                        List.of("2021-santander", "2025-kuala-lumpur"));
        assertThat(REGISTER.chainsOf("2025-bacoor")).extracting(Chain::id).containsExactly("bacoor");
        assertThat(REGISTER.chainsOf("2020-dala")).isEmpty();
    }

    @Test
    void refusesAWrongRegisterWithEveryPlaceAndReason() {
        String wrong = TEXT.replace("  - id: 2020-kota-kinabalu", "  - id: 2020-bolshoy-kamen")
                .replaceFirst("country: \"RU\"", "country: \"XX\"")
                .replaceFirst("amount: unknown", "amount: 0")
                .replaceFirst("city: \\{ko: \"볼쇼이카멘\", en: \"Bolshoy Kamen\"}", "city: {ko: \"볼쇼이카멘\"}")
                .replace("projects: [2025-bacoor, 2026-bacoor]", "projects: [2025-bacoor, 2027-bacoor]")
                .replace("sources: [S07]}", "sources: [S70]}");
        WrongFile refused = catchThrowableOfType(WrongFile.class, () -> read(wrong));
        assertThat(refused.complaints())
                .extracting(Complaint::reason)
                .containsExactly(
                        "'XX' is no country code such as VN",
                        "the key 'en' is missing; write it",
                        "0 is not between 1 and 9223372036854775807; write a number between them",
                        "the project '2020-bolshoy-kamen' stands here a second time",
                        "no project of the register is called '2027-bacoor'",
                        "'S70' is not among the sources");
        assertThat(refused.complaints().getFirst())
                .hasToString("line 10, column 14: 'XX' is no country code such as VN");
    }

    private static Register read(String text) {
        return RegisterReader.read(
                "register.yaml", text, ProgrammeFiles.sources().keySet());
    }
}

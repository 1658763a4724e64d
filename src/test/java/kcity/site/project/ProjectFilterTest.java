package kcity.site.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kcity.programme.ProgrammeFiles;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;
import kcity.shared.CountryCode;
import kcity.shared.Text;
import kcity.shared.Won;
import kcity.site.call.PublishedResults.Result;
import kcity.words.Messages;
import org.junit.jupiter.api.Test;

class ProjectFilterTest {
    private static final Result HUE = result(2024, SubType.SOLUTION_DEMONSTRATION, "Smart pins", "Hue", "VN");
    private static final Result LIMA = result(2025, SubType.PLANNING_UNDIVIDED, "Bus lanes", "Lima", "PE");
    private static final ProjectNames NAMES =
            new ProjectNames(List.of(ProgrammeFiles.rulebook(2021), ProgrammeFiles.rulebook(2024)), Messages.load());

    @Test
    void findsResultsByYearTypeCountryAndWords() {
        assertThat(found("", "", "", "")).containsExactly(HUE, LIMA);
        assertThat(found("2024", "", "", "")).containsExactly(HUE);
        assertThat(found("", "PLANNING", "", "")).containsExactly(LIMA);
        assertThat(found("", "", "VN", "")).containsExactly(HUE);
        assertThat(found("", "", "", "페루 bus")).containsExactly(LIMA);
        assertThat(found("2024", "PLANNING", "", "")).isEmpty();
    }

    @Test
    void findsByWhatTypesAndProgrammeWereCalledInThatYear() {
        assertThat(NAMES.of(2021, ProgrammeType.DEMONSTRATION))
                .contains("솔루션형 해외실증")
                .doesNotContain("계획수립");
        assertThat(found("", "", "", "교차 실증")).containsExactly(HUE);
        assertThat(found("", "", "", "kcn")).containsExactly(HUE, LIMA);
        assertThat(found("", "", "", "한빛 lima")).containsExactly(LIMA);
        assertThat(found("", "", "", "케이시티 네트워크 hue")).containsExactly(HUE);
    }

    private static List<Result> found(String year, String type, String country, String words) {
        return new ProjectFilter(year, type, country, words).applyToResults(List.of(HUE, LIMA), NAMES);
    }

    private static Result result(int edition, SubType subType, String title, String city, String country) {
        return new Result(
                "KCN-" + city,
                edition + "-call",
                edition,
                subType.type(),
                subType,
                title,
                city,
                new CountryCode(country),
                Won.ofMillions(400),
                Instant.EPOCH,
                new Text("한빛", "Hanbit"),
                false);
    }
}

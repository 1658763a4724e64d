package kcity.site.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kcity.shared.CountryCode;
import kcity.shared.Won;
import kcity.site.call.PublishedResults.Result;
import org.junit.jupiter.api.Test;

class ProjectFilterTest {
    private static final Result HUE = result("2024-demonstration", "Smart pins", "Hue", "VN");
    private static final Result LIMA = result("2025-planning", "Bus lanes", "Lima", "PE");

    @Test
    void findsResultsByYearTypeCountryAndWords() {
        assertThat(found("", "", "", "")).containsExactly(HUE, LIMA);
        assertThat(found("2024", "", "", "")).containsExactly(HUE);
        assertThat(found("", "PLANNING", "", "")).containsExactly(LIMA);
        assertThat(found("", "", "VN", "")).containsExactly(HUE);
        assertThat(found("", "", "", "페루 bus")).containsExactly(LIMA);
        assertThat(found("2024", "PLANNING", "", "")).isEmpty();
    }

    private static List<Result> found(String year, String type, String country, String words) {
        return new ProjectFilter(year, type, country, words).applyToResults(List.of(HUE, LIMA));
    }

    private static Result result(String call, String title, String city, String country) {
        return new Result(call, title, city, new CountryCode(country), Won.ofMillions(400), Instant.EPOCH);
    }
}

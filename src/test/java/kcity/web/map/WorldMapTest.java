package kcity.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kcity.web.Countries;
import kcity.web.component.Option;
import org.junit.jupiter.api.Test;

class WorldMapTest {
    /** ISO codes of land that Natural Earth draws as part of another country. */
    private static final List<String> WITHOUT_A_PLACE =
            List.of("BQ", "CC", "CX", "GF", "GP", "MQ", "RE", "SJ", "TK", "YT");

    @Test
    void everyCountryThatCanBeChosenHasAPlace() {
        var missing = Countries.options(kcity.shared.Language.EN).stream()
                .map(Option::value)
                .filter(code -> !WorldMap.countries().contains(code));
        assertThat(missing).containsExactlyInAnyOrderElementsOf(WITHOUT_A_PLACE);
    }

    @Test
    void noTwoDiscsOverlapAndNoneLeavesTheDrawing() {
        var everyone =
                map(Stream.of("ID", "VN", "TH", "LA", "KH", "MM", "MY", "SG", "BN", "PH", "BD", "NP", "BT", "IN"));
        var spots = everyone.spots();
        for (int i = 0; i < spots.size(); i++) {
            var one = spots.get(i);
            assertThat(one.discX()).isBetween(one.radius(), Outlines.WIDTH - one.radius());
            assertThat(one.discY()).isBetween(one.radius(), Outlines.HEIGHT - one.radius());
            for (var other : spots.subList(i + 1, spots.size())) {
                assertThat(Math.hypot(one.discX() - other.discX(), one.discY() - other.discY()))
                        .as(one.label() + " and " + other.label())
                        .isGreaterThanOrEqualTo(one.radius() + other.radius());
            }
        }
    }

    /** By the United Nations' resolution 68/262: the piece around 34° east, 45° north. */
    @Test
    void crimeaIsDrawnWithUkraine() {
        assertThat(Outlines.ALL.entrySet())
                .filteredOn(country -> country.getValue().path().contains("M449 163"))
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("UA");
    }

    @Test
    void kosovoCanBeChosen() {
        assertThat(Countries.options(kcity.shared.Language.KO))
                .filteredOn(option -> option.value().equals("XK"))
                .extracting(Option::label)
                .containsExactly("코소보");
    }

    @Test
    void aDiscAloneStandsOnItsCountry() {
        var spot = map(Stream.of("PE")).spots().getFirst();
        assertThat(spot.aside()).isFalse();
        assertThat(spot.discX()).isEqualTo(spot.x());
        assertThat(spot.discY()).isEqualTo(spot.y());
    }

    @Test
    void theSameCountriesArePlacedOnce() {
        var discs = List.of(new Placed.Disc("PE", 27), new Placed.Disc("VN", 27));
        assertThat(Placed.centres(List.copyOf(discs))).isSameAs(Placed.centres(discs));
    }

    @Test
    void smallStatesGetADot() {
        assertThat(map(Stream.of("BN", "SG", "MT", "ID")).spots())
                .extracting(Spot::small)
                .containsExactly(true, true, true, false);
    }

    @Test
    void aCountedCountryIsNotDrawnTwice() {
        var peru = map(Stream.of("PE"));
        assertThat(peru.land()).doesNotContain(peru.spots().getFirst().path());
        assertThat(map(Stream.of("CL")).land()).contains(peru.spots().getFirst().path());
        assertThat(map(Stream.of("KR")).home()).isEmpty();
        assertThat(peru.home()).startsWith("M");
    }

    @Test
    void refusesACountryThatIsUnknownOrNamedTwice() {
        assertThatThrownBy(() -> map(Stream.of("XX"))).hasMessage("no country on the map has the code XX");
        assertThatThrownBy(() -> map(Stream.of("PE", "PE"))).hasMessage("the map names PE twice");
    }

    private static WorldMap map(Stream<String> codes) {
        return new WorldMap(
                "m",
                "Map",
                "About",
                "Country",
                "Projects",
                codes.map(code -> new Place(
                                code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH), 1, "1 project", ""))
                        .toList());
    }
}

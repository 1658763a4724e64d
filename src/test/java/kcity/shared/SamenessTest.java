package kcity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamenessTest {
    private static final long SEED = 20_261_129;
    private static final List<String> CITIES = List.of(
            "Hà Nội",
            "İstanbul",
            "Gießen",
            "Xi'an",
            "Nuku'alofa",
            "São Paulo",
            "Đà Nẵng",
            "서울",
            "대전광역시",
            "Bogotá",
            "Kraków",
            "Łódź",
            "Αθήνα",
            "Киев",
            "القاهرة",
            "मुंबई",
            "กรุงเทพ",
            "東京",
            "Saint-Denis",
            "City of Testville",
            "Ulaanbaatar",
            "Малé");

    @ParameterizedTest
    @CsvSource({
        "Hà Nội, HÀ NỘI",
        "Hà Nội, Ha\u0300 No\u0323\u0302i",
        "Hà Nội, 'Hà  Nội'",
        "Hà Nội, Hà\u00A0Nội",
        "Hà Nội, 'Hà\u200B Nội\u200B'",
        "Hà Nội, '\u3000Hà\u2009Nội '",
        "İstanbul, I\u0307stanbul",
        "İstanbul, istanbul",
        "İstanbul, ISTANBUL",
        "İzmir, izmir",
        "Isparta, ısparta",
        "Gießen, GIESSEN",
        "Gießen, gieſsen",
        "ΠΑΤΡΑΣ, Πατρας",
        "Xi'an, Xi’an",
        "Saint-Denis, SAINT‑DENIS",
        "대전, 대전",
        "ＳＥＯＵＬ, Seoul",
        "City of Testville, 'City of  Testville'"
    })
    void writingsOfOneNameHaveOneKey(String one, String other) {
        assertThat(Sameness.key(one)).isEqualTo(Sameness.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Hà Nội, Hà\u200BNội",
        "Hà Nội, 'Hà N\u200Bội'",
        "Hà Nội, 'Hà\u200B Nội'",
        "Hà Nội, HàNội",
        "서울특별시, '서울 특별시'",
        "Santa Cruz, SANTACRUZ"
    })
    void aPlaceIsOneHoweverItsWordsAreParted(String one, String other) {
        assertThat(Sameness.unspaced(one)).isEqualTo(Sameness.unspaced(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Hà Nội, Ha Noi",
        "Bandar, Bandung",
        "Malé, Male",
        "Santa Cruz, Santacruz",
        "대전, 대천",
        "Testville 1, Testville 2",
        "मुंबई, मंबई"
    })
    void otherNamesHaveOtherKeys(String one, String other) {
        assertThat(Sameness.key(one)).isNotEqualTo(Sameness.key(other));
    }

    /** The oracle is how the names were made: what people may do to one name, over and over, and never to another. */
    @Test
    void howeverACityIsWrittenItsKeyIsOneAndNoOtherCitys() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var keys = new HashSet<String>();
        for (var city : CITIES) {
            var key = Sameness.key(city);
            assertThat(keys.add(key)).as("%s is no other city", city).isTrue();
            for (int n = 0; n < 400; n++) {
                var written = rewritten(city, random);
                assertThat(Sameness.key(written))
                        .as("seed %d: %s", SEED, written)
                        .isEqualTo(key);
            }
        }
    }

    private static String rewritten(String city, RandomGenerator random) {
        var written = city;
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            written = switch (random.nextInt(8)) {
                case 0 -> Normalizer.normalize(written, Normalizer.Form.NFD);
                case 1 -> Normalizer.normalize(written, Normalizer.Form.NFKC);
                case 2 -> written.toUpperCase(Locale.ROOT);
                case 3 -> written.toLowerCase(Locale.ROOT);
                case 4 ->
                    written.replace(
                            " ",
                            List.of("  ", "\u00A0", "\u2003", "\t", " \u200B").get(random.nextInt(5)));
                case 5 -> hidden(written, random);
                case 6 -> written.replace("'", List.of("’", "‘", "ʼ", "′").get(random.nextInt(4)));
                default -> " " + written + "\u3000";
            };
        }
        return written;
    }

    private static String hidden(String text, RandomGenerator random) {
        var at = random.nextInt(text.length() + 1);
        var hidden = List.of("\u200B", "\u200D", "\uFEFF", "\u00AD", "\u2060", "\u202D")
                .get(random.nextInt(6));
        return text.substring(0, at) + hidden + text.substring(at);
    }

    @Test
    void aKeyIsItsOwnKeyWhateverTheLetters() {
        assertThat(Letters.all().filter(letter -> !isStable("a" + letter + "b")))
                .isEmpty();
    }

    private static boolean isStable(String text) {
        return Sameness.key(Sameness.key(text)).equals(Sameness.key(text))
                && Sameness.loose(Sameness.loose(text)).equals(Sameness.loose(text))
                && Sameness.key(Normalizer.normalize(text, Normalizer.Form.NFD)).equals(Sameness.key(text));
    }

    @ParameterizedTest
    @CsvSource({
        "da nang, Đà Nẵng",
        "ha noi, Hà Nội",
        "XIAN, Xi’an",
        "xi’an, Xi'an",
        "bogota, Bogotá",
        "lodz, Łódź",
        "서울, 서울특별시",
        "istan, İstanbul",
        "giessen, Gießen",
        "αθηνα, Αθήνα",
        "saint denis, Saint-Denis",
        "oresund, Øresund"
    })
    void searchFindsWithoutAccentsWithAnyApostropheAndHoweverComposed(String typed, String text) {
        assertThat(SearchWords.of(typed).inAny(text)).isTrue();
        assertThat(SearchWords.of(Normalizer.normalize(typed, Normalizer.Form.NFD))
                        .inAny(text))
                .isTrue();
        assertThat(SearchWords.of(typed).inAny(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isTrue();
    }

    @Test
    void searchWantsEveryWordAndNoWordStandsAcrossTwoTexts() {
        assertThat(SearchWords.of("smart bogota").inAny("Smart lights", "Bogotá"))
                .isTrue();
        assertThat(SearchWords.of("smart lima").inAny("Smart lights", "Bogotá")).isFalse();
        assertThat(SearchWords.of("lightsbogota").inAny("Smart lights", "Bogotá"))
                .isFalse();
        assertThat(SearchWords.of(" \u200B ").inAny("anything")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Turkey, TR",
        "Türkiye, TR",
        "turkiye, TR",
        "튀르키예, TR",
        "터키, TR",
        "Vietnam, VN",
        "Viet Nam, VN",
        "베트남, VN",
        "South Korea, KR",
        "Republic of Korea, KR",
        "Ivory Coast, CI",
        "Côte d’Ivoire, CI",
        "Burma, MM",
        "UAE, AE",
        "USA, US",
        "Laos, LA",
        "Czech Republic, CZ"
    })
    void countriesAreFoundByTheNamesThatPeopleUse(String typed, String code) {
        assertThat(SearchWords.of(typed).inAny(new CountryCode(code).searchNames()))
                .isTrue();
    }

    @Test
    void everyCountryThatHasOtherNamesIsOne() {
        assertThat(CountryNames.OTHERS.keySet()).allMatch(CountryCode::isKnown);
    }
}

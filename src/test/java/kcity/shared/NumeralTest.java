package kcity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0 | 0",
                "027 | 27",
                "12.5 | 12.5",
                "12.50 | 12.50",
                "1,5 | 1.5",
                "0,125 | 0.125",
                "0.125 | 0.125",
                ".5 | 0.5",
                "-3.25 | -3.25",
                "−7 | -7",
                "+7 | 7",
                "1,234,567 | 1234567",
                "1.234.567 | 1234567",
                "1 234 567 | 1234567",
                "1\u00a0234,5 | 1234.5",
                "1\u202f234\u202f567 | 1234567",
                "1'234.5 | 1234.5",
                "1’234’567 | 1234567",
                "1,234.56 | 1234.56",
                "1.234,56 | 1234.56",
                "1234.567 | 1234.567",
                "1234,567 | 1234.567",
                "12,34,567 | 1234567",
                "５００ | 500",
                "１，２３４，５６７ | 1234567",
                "٥٠٠ | 500",
                "١٬٢٣٤٫٥ | 1234.5",
                "٢٫١٢٥ | 2.125",
                "१२३ | 123",
                "3만 | 30000",
                "3억 5천만 | 350000000",
                "3억5000만 | 350000000",
                "300백만 | 300000000",
                "3천5백만 | 35000000",
                "천만 | 10000000",
                "1.234억 | 123400000",
                "1,234억 | 123400000000",
                "2조 3억 | 2000300000000",
                "0.3 million | 300000.0",
                "1,200 million | 1200000000",
                "2 bn | 2000000000"
            })
    void readsWhatCanBeReadInOneWay(String written, BigDecimal number) {
        assertThat(Numeral.of(written).sure().orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1e5",
                "0x10",
                "NaN",
                "1,2,3",
                "12,3456,789",
                "1.2.3",
                "1,234,56",
                "1,,234",
                "1.",
                "1,234.",
                "1 23",
                "1 2345",
                "0,125,000",
                "1,234.567,8",
                "--1",
                "1-2",
                "1/2",
                "½",
                "만",
                "5만3억",
                "3억억",
                "억 3",
                "3천4천",
                "million",
                "1 234,567 890",
                "300만원",
                "$5",
                "1111111111111111111111111111111"
            })
    void readsNothingElse(String written) {
        assertThat(Numeral.of(written)).isEqualTo(new Numeral.None());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "300.000 | 300000 | 300.000",
                "1,234 | 1234 | 1.234",
                "-1.234 | -1234 | -1.234",
                "12,500 | 12500 | 12.500"
            })
    void doesNotGuessWhatTwoCountriesReadDifferently(String written, BigDecimal grouped, BigDecimal decimal) {
        assertThat(Numeral.of(written)).isEqualTo(new Numeral.Two(grouped, decimal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "300,000,000 | 300000000", "300,000 | 300000", "300.000.000 | 300000000", "300 000 | 300000",
                        "₩300,000 | 300000",
                "￦300,000 | 300000", "300,000원 | 300000", "300,000 원 | 300000", "KRW 300,000 | 300000",
                        "300000 won | 300000",
                "3억 5천만 원 | 350000000", "300백만원 | 300000000", "5,000만원 | 50000000", "0 | 0", "1500.00 | 1500",
                "５００ | 500", "0.3 billion won | 300000000"
            })
    void readsAmountsOfWon(String written, long won) {
        assertThat(Numeral.won(written).sure()).contains(BigDecimal.valueOf(won));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "-1",
                "9223372036854775808",
                "1000000000000000",
                "0,125",
                "5,0000",
                "1500.000000",
                "$300",
                "300 USD",
                "1억 0.5",
                "abc"
            })
    void refusesWhatIsNoAmountOfWon(String written) {
        assertThat(Numeral.won(written)).isEqualTo(new Numeral.None());
    }

    @Test
    void anAmountWithOnePointIsAskedBackWithBothReadingsWrittenSoThatEachReadsInOneWay() {
        assertThat(Numeral.won("300.000").wrong("amount", "no"))
                .contains(Refused.Reason.at("amount", "refusal.forms.two-ways", "300000", "300"));
        assertThat(Numeral.of("1.234").wrong("share", "no"))
                .contains(Refused.Reason.at("share", "refusal.forms.two-ways", "1234", "1.2340"));
        for (var offered : List.of("300000", "300", "1234", "1.2340")) {
            assertThat(Numeral.of(offered).sure()).as(offered).isPresent();
        }
    }

    /** Whatever a country writes is read as it meant, or asked back, and never as another number. */
    @Test
    void noCountrysWayOfWritingIsReadAsAnotherNumber() {
        var seed = 20260317L;
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (var tag : List.of("ko", "en", "vi", "tr", "es-CO", "fr", "de-CH", "hi", "ar-EG", "fa", "id", "ru")) {
            var locale = Locale.forLanguageTag(tag);
            for (int i = 0; i < 300; i++) {
                var number = BigDecimal.valueOf(random.nextLong(10_000_000_000L), random.nextInt(4))
                        .stripTrailingZeros();
                var format = NumberFormat.getInstance(locale);
                format.setMaximumFractionDigits(9);
                var written = format.format(number);
                switch (Numeral.of(written)) {
                    case Numeral.One(var read) ->
                        assertThat(read)
                                .as("%s %s, seed %d", tag, written, seed)
                                .isEqualByComparingTo(number);
                    case Numeral.Two(var grouped, var decimal) ->
                        assertThat(List.of(grouped, decimal))
                                .as("%s %s", tag, written)
                                .anyMatch(one -> one.compareTo(number) == 0);
                    case Numeral.None _ -> throw new AssertionError(tag + " " + written);
                }
            }
        }
    }
}

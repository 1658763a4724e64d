package kcity.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import kcity.shared.CountryCode;
import kcity.shared.Refused;
import kcity.testing.Refusals;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Files of measured values of every make, of a site in Italy around the night on which its clocks are put back. */
class ValueFileTest {
    private static final LocalDate NIGHT = LocalDate.parse("2024-10-27");
    private static final Reading READING = new Reading(
            new Pilot.Indicator("waiting", "Waiting", "s", Direction.LOWER, BigDecimal.TEN, BigDecimal.ONE, List.of()),
            new Pilot.Operation(LocalDate.parse("2024-06-01"), null),
            SiteClock.of(new CountryCode("IT"), List.of()),
            day -> false);

    private static Pilot.Moment at(String time, String offset) {
        return new Pilot.Moment(NIGHT, LocalTime.parse(time), offset.isEmpty() ? null : ZoneOffset.of(offset));
    }

    private static MeasurePilots.Values read(byte[] file) {
        return new ValueFile(READING, file).read("values.csv");
    }

    private static MeasurePilots.Values read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(r -> Refusals.about(r) + ": " + r.key().replaceAll("refusal.pilot.", "") + r.arguments())
                .toList();
    }

    /** Each of whose values can be read in two ways: the file is looked through once for its decimal sign, and not with every line. */
    @Test
    void ofThirtyThousandLinesThatAreAskedBackAHundredAreTold() {
        var file = new StringBuilder("date;value\n");
        for (var i = 0; i < 30_000; i++) {
            file.append("2024-07-")
                    .append(10 + i % 20)
                    .append(";1.")
                    .append(100 + i % 900)
                    .append('\n');
        }
        var told = refusals(() -> read(file.toString()));
        assertThat(told).hasSize(101).startsWith("value-file: csv.two-ways[2, 2, 1100, 1.1]");
        assertThat(told.getLast()).isEqualTo("value-file: csv.more[9900]");
    }

    @Test
    void aHeadOfUnknownColumnsIsToldOnce() {
        assertThat(refusals(() -> read("unknown,".repeat(20_000) + "date\n1")))
                .containsExactly("value-file: csv.header[]");
    }

    @Test
    void aFileTellsTheTwoHoursApartAndEachLineThatDoesNotIsNamed() {
        var right = """
                date,time,value
                2024-10-27,02:30+02:00,1
                2024-10-27,02:30+01:00,2
                2024-10-27T02:00Z,,3
                2024-10-27 04:00,,4
                2024.10.27,5:00:00,5
                """;
        assertThat(read(right).measurements())
                .extracting(Pilot.Measurement::hour)
                .containsExactly("02:30+02:00", "02:30+01:00", "03:00", "04:00", "05:00");
        var wrong =
                "date,time,value\n2024-10-27,02:30,1\n2024-10-27 02:45,,1\n2024-10-27,00:30Z,1\n2024-10-27,02:30+02:00,1\n";
        assertThat(refusals(() -> read(wrong)))
                .containsExactly(
                        "value-file: csv.two-hours[2, 2, 02:30+02:00, 02:30+01:00]",
                        "value-file: csv.two-hours[3, 1, 02:45+02:00, 02:45+01:00]",
                        "value-file: csv.twice[5, 1]");
    }

    @Test
    void aSpreadsheetsFileIsReadInWhicheverLettersAndSignsItWasSaved() {
        var comma = "date,time,value,unit\r\n2024-10-27,05:00,0.125,초\r\n";
        var korean = Charset.forName("x-windows-949");
        for (var letters : List.of(StandardCharsets.UTF_8, korean, StandardCharsets.UTF_16)) {
            assertThat(read(comma.getBytes(letters)).measurements())
                    .as(letters.name())
                    .containsExactly(at("05:00", "").with(new BigDecimal("0.125")));
        }
        for (var text : List.of(
                "\uFEFFdate;value\n2024-10-26;0,125\n2024-10-27;1,5\n",
                "sep=;\r\ndate;value\r\n2024-10-26;0,125\r\n2024-10-27;1,5\r\n",
                "date\tvalue\t\n2024-10-26\t0.125\t\n2024-10-27\t1.5\t\n\t\t\n")) {
            assertThat(read(text).measurements())
                    .as(text)
                    .extracting(Pilot.Measurement::value)
                    .containsExactly(new BigDecimal("0.125"), new BigDecimal("1.5"));
        }
        assertThat(refusals(() -> read("date;value\n2024-10-26;1,125\n")))
                .containsExactly("value-file: csv.two-ways[2, 2, 1125, 1.1250]");
        assertThat(refusals(() -> read(new byte[] {'d', (byte) 0xFF, (byte) 0xFF, (byte) 0xFF})))
                .containsExactly("value-file: csv.letters[]");
    }

    @Test
    void aDayThatCanBeReadInTwoWaysIsAskedBackWithBothAndOneThatIsNoneIsSaid() {
        assertThat(refusals(() -> read("date;value\n01.10.2024;1\n31.02.2024;1\n05/11/2024 10:00;1\nsoon;1\n")))
                .containsExactly(
                        "value-file: csv.date-two-ways[2, 1, 2024-10-01, 2024-01-10]",
                        "value-file: csv.no-such-day[3, 1]",
                        "value-file: csv.date-two-ways[4, 1, 2024-11-05, 2024-05-11]",
                        "value-file: csv.date[5, 1]");
    }

    @Test
    void aHeaderIsComplainedOfOnceHoweverManyColumnsItHasAndAFileOfOtherIndicatorsIsSaidToBeOne() {
        var many = new StringBuilder("date,value");
        for (var i = 0; i < 300; i++) {
            many.append(",c").append(i);
        }
        assertThat(refusals(() -> read(many + "\n2024-10-27,1\n"))).containsExactly("value-file: csv.header[]");
        assertThat(refusals(() -> read("indicator,date,value\nRiders,2024-10-27,7\nOthers,2024-10-27,7\n")))
                .containsExactly("value-file: csv.none-of-it[2, Waiting]");
    }

    @Test
    void theFileOfAllValuesCanBeReadInAgain() {
        var text = """
                indicator,date,time,value,unit,taken back
                Waiting,2024-10-27,02:30+01:00,'-1.50,s,
                Waiting,2024-10-27,02:30+02:00,9999,s,A sensor was stuck
                Riders,2024-10-27,,7,,
                """;
        assertThat(read(text))
                .isEqualTo(
                        new MeasurePilots.Values(List.of(at("02:30", "+01:00").with(new BigDecimal("-1.50"))), 2));
    }
}

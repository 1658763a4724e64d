package kcity.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kcity.pilot.SiteClock.Settled;
import kcity.shared.CountryCode;
import org.junit.jupiter.api.Test;

/** What a typed hour means on the clocks of a country, where they are put forward and back and where they never are. */
class SiteClockTest {
    private static SiteClock clock(String country) {
        return SiteClock.of(new CountryCode(country), List.of());
    }

    private static SiteClock clock(String country, String latitude, String longitude) {
        var site = new Pilot.Site(
                1, "A", "B", "C", new BigDecimal(latitude), new BigDecimal(longitude), "", LocalDate.EPOCH);
        return SiteClock.of(new CountryCode(country), List.of(site));
    }

    /** The hour as it is kept, or why not. */
    private static String settled(SiteClock clock, String day, String time) {
        var written = WrittenMoment.read(day, time);
        var moment = new Pilot.Moment(
                Objects.requireNonNull(written.day()), Objects.requireNonNull(written.at()), written.offset());
        return switch (clock.settle(moment.with(BigDecimal.ONE))) {
            case Settled.At(var at) -> (at.on() + " " + at.hour()).strip();
            case Settled.Not(var word, var said) -> word + " " + said;
        };
    }

    @Test
    void theHourThatComesTwiceIsAskedBackWithBothReadingsAndKeptWithTheOneThatIsWritten() {
        var italy = clock("IT");
        assertThat(settled(italy, "2026-10-25", "02:30")).isEqualTo("two-hours [02:30+02:00, 02:30+01:00]");
        assertThat(settled(italy, "2026-10-25 02:30+02:00", "")).isEqualTo("2026-10-25 02:30+02:00");
        assertThat(settled(italy, "2026-10-25T02:30:00+01:00", "")).isEqualTo("2026-10-25 02:30+01:00");
        assertThat(settled(italy, "2026-10-25", "02:30 UTC+1")).isEqualTo("2026-10-25 02:30+01:00");
        assertThat(settled(italy, "2026-10-25", "00:30Z")).isEqualTo("2026-10-25 02:30+02:00");
        assertThat(settled(italy, "2026-10-25", "01:30Z")).isEqualTo("2026-10-25 02:30+01:00");
        assertThat(settled(italy, "2026-10-25", "01:59")).isEqualTo("2026-10-25 01:59");
        assertThat(settled(italy, "2026-10-25", "03:00")).isEqualTo("2026-10-25 03:00");
        assertThat(settled(clock("GB"), "2026-10-25", "01:30Z")).isEqualTo("2026-10-25 01:30+00:00");
    }

    @Test
    void theHourThatIsLeftOutInSpringIsRefusedWithWhatTheClockDoes() {
        var italy = clock("IT");
        assertThat(settled(italy, "2026-03-29", "02:30")).isEqualTo("no-such-hour [02:00, 03:00]");
        assertThat(settled(italy, "2026-03-29", "02:30+01:00")).isEqualTo("no-such-hour [02:00, 03:00]");
        assertThat(settled(italy, "2026-03-29", "01:30Z")).isEqualTo("2026-03-29 03:30");
        assertThat(settled(clock("AU", "-31.5", "159.1"), "2026-10-04", "02:10"))
                .isEqualTo("no-such-hour [02:00, 02:30]");
    }

    @Test
    void anOffsetThatSaysNothingNewIsNotKeptAndOneThatIsNotTheSitesIsRefused() {
        assertThat(settled(clock("IT"), "2026-07-01", "14:00+02:00")).isEqualTo("2026-07-01 14:00");
        assertThat(settled(clock("VN"), "2026-07-01", "14:00+07:00")).isEqualTo("2026-07-01 14:00");
        assertThat(settled(clock("VN"), "2026-07-01", "14:00Z")).isEqualTo("2026-07-01 21:00");
        assertThat(settled(clock("IT"), "2026-07-01", "14:00+09:00")).isEqualTo("no-such-offset [+02:00]");
    }

    @Test
    void theSitesPlaceTellsWhichOfACountrysClocksItIs() {
        var anywhere = clock("US");
        var phoenix = clock("US", "33.5", "-112.1");
        var boston = clock("US", "42.4", "-71.1");
        assertThat(settled(anywhere, "2026-11-01", "01:30")).startsWith("two-hours");
        assertThat(settled(phoenix, "2026-11-01", "01:30")).isEqualTo("2026-11-01 01:30");
        assertThat(settled(boston, "2026-11-01", "01:30")).isEqualTo("two-hours [01:30-04:00, 01:30-05:00]");
        assertThat(settled(boston, "2026-11-01", "05:30Z")).isEqualTo("2026-11-01 01:30-04:00");
        assertThat(settled(anywhere, "2026-11-01", "05:30Z")).startsWith("no-such-offset");
    }

    @Test
    void aValueOfTheWholeDayIsOfThatDayAlsoWhereTheClockIsChangedAtMidnight() {
        var cuba = clock("CU");
        assertThat(settled(cuba, "2026-03-08", "")).isEqualTo("2026-03-08");
        assertThat(settled(cuba, "2026-11-01", "")).isEqualTo("2026-11-01");
        assertThat(settled(cuba, "2026-11-01", "00:30")).isEqualTo("two-hours [00:30-04:00, 00:30-05:00]");
        assertThat(settled(cuba, "2026-11-01", "00:00-05:00")).isEqualTo("2026-11-01 00:00-05:00");
    }

    @Test
    void everyCountryHasAClock() {
        assertThat(CountryCode.all())
                .filteredOn(code -> clock(code).sites().isEmpty())
                .containsExactlyInAnyOrder("BV", "HM");
    }

    @Test
    void whatIsNoDayOrNoHourIsNotRead() {
        assertThat(WrittenMoment.read("2026-02-30", "02:30").day()).isNull();
        for (var time : List.of("25:00", "2:3", "02:30+25", "02:30 CEST", "noon", "02:30:15")) {
            assertThat(WrittenMoment.read("2026-10-25", time).at()).as(time).isNull();
        }
        assertThat(WrittenMoment.read("2026년 10월 25일 2:30 +02:00", ""))
                .hasToString("WrittenMoment[day=2026-10-25, at=02:30, offset=+02:00]");
    }
}

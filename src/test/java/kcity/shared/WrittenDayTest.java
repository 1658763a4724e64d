package kcity.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05",
                " 2024-3-5 ",
                "2024.3.5",
                "2024. 3. 5.",
                "2024/03/05",
                "2024년 3월 5일",
                "２０２４－０３－０５",
                "2024\u201303\u201305"
            })
    void readsYearMonthDay(String written) {
        assertThat(WrittenDay.read(written)).contains(LocalDate.of(2024, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "5.3.2024",
                "03/05/2024",
                "31.2.2024",
                "2024-02-30",
                "2024-13-01",
                "24-03-05",
                "+99999-01-01",
                "2024-03",
                "20240305000",
                "2024-00-00"
            })
    void readsNothingElse(String written) {
        assertThat(WrittenDay.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25.3.2024", "25/03/2024", "3/25/2024", "25-3-2024"})
    void readsAYearThatStandsLastWhereDayAndMonthCannotBeTakenForEachOther(String written) {
        assertThat(WrittenDay.read(written)).contains(LocalDate.of(2024, 3, 25));
        assertThat(WrittenDay.read("5/5/2024")).contains(LocalDate.of(2024, 5, 5));
    }

    @Test
    void saysWhyADayCannotBeRead() {
        assertThat(WrittenDay.wrong("on", "5/3/2024"))
                .isEqualTo(Refused.Reason.at(
                        "on",
                        "refusal.forms.day-two-ways",
                        LocalDate.of(2024, 3, 5),
                        "2024-03-05",
                        LocalDate.of(2024, 5, 3),
                        "2024-05-03"));
        assertThat(WrittenDay.wrong("on", " 2024-02-30"))
                .isEqualTo(Refused.Reason.at("on", "refusal.forms.no-such-day", "2024-02-30"));
        assertThat(WrittenDay.wrong("on", "31.2.2024").key()).isEqualTo("refusal.forms.no-such-day");
        assertThat(WrittenDay.wrong("on", "next week").key()).isEqualTo("refusal.forms.no-date");
    }

    @Test
    void aYearOutsideTheProgrammesTimesIsOutOfRange() {
        for (var day : new String[] {"0027-01-01", "1999-12-31", "2101-01-01", "9999-12-31"}) {
            assertThat(DayRange.USUAL.wrong("on", WrittenDay.read(day).orElseThrow()))
                    .contains(Refused.Reason.at(
                            "on",
                            "refusal.forms.day-out-of-range",
                            LocalDate.of(2000, 1, 1),
                            LocalDate.of(2100, 12, 31)));
        }
        assertThat(DayRange.USUAL.wrong("on", LocalDate.of(2000, 1, 1))).isEmpty();
        assertThat(DayRange.USUAL.wrong("on", LocalDate.of(2100, 12, 31))).isEmpty();
    }

    @Test
    void theNewestDayIsTheOneThatHasBegunSomewhere() {
        assertThat(DayRange.newest(Instant.parse("2024-03-05T09:59:59Z"))).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(DayRange.newest(Instant.parse("2024-03-05T10:00:00Z"))).isEqualTo(LocalDate.of(2024, 3, 6));
    }
}

package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kcity.pilot.Direction;
import kcity.shared.CountryCode;
import kcity.shared.DayRange;
import kcity.shared.Refused;
import kcity.shared.Won;
import org.junit.jupiter.api.Test;

class FormInputTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void readsWhatWasTyped() {
        var input = typed(
                "won",
                "3억 5천만 원",
                "number",
                "0,125",
                "whole",
                "５",
                "day",
                "2024. 3. 5.",
                "time",
                "14:30",
                "at",
                "2024-03-05T14:30",
                "direction",
                "LOWER",
                "country",
                "VN");
        assertThat(input.won("won")).isEqualTo(new Won(350_000_000));
        assertThat(input.number("number")).isEqualTo(new BigDecimal("0.125"));
        assertThat(input.wholeIfAny("whole")).contains(5);
        assertThat(input.day("day")).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(input.time("time")).isEqualTo(LocalTime.of(14, 30));
        assertThat(input.momentIfAny("at", SEOUL)).contains(Instant.parse("2024-03-05T05:30:00Z"));
        assertThat(input.oneOf("direction", Direction.class)).isEqualTo(Direction.LOWER);
        assertThat(input.country("country")).isEqualTo(new CountryCode("VN"));
        input.done();
    }

    @Test
    void theFieldsEndsSettleWhatCouldBeReadInTwoWays() {
        assertThat(typed("latitude", "45.438").numberIfAny("latitude", -90, 90)).contains(new BigDecimal("45.438"));
        assertThat(typed("latitude", "-12,046").numberIfAny("latitude", -90, 90))
                .contains(new BigDecimal("-12.046"));
        var both = typed("share", "1.234");
        both.numberIfAny("share", 0, 9999);
        assertThat(both.wrong()).hasSize(1);
    }

    @Test
    void whatWasLeftEmptyIsNothingWhereThatIsAllowed() {
        var input = typed();
        assertThat(input.wonIfAny("x")).isEmpty();
        assertThat(input.numberIfAny("x", -90, 90)).isEmpty();
        assertThat(input.wholeIfAny("x")).isEmpty();
        assertThat(input.dayIfAny("x")).isEmpty();
        assertThat(input.momentIfAny("x", SEOUL)).isEmpty();
        assertThat(input.time("x")).isEqualTo(LocalTime.MIDNIGHT);
        input.done();
    }

    @Test
    void everythingThatCannotBeReadIsToldAtItsFieldAtOnce() {
        var input = typed(
                "won",
                "300.000",
                "number",
                "1.234",
                "whole",
                "-1",
                "part",
                "1.5",
                "many",
                "99999999999",
                "day",
                "0027-01-01",
                "late",
                "9999-12-31",
                "soon",
                "soon",
                "time",
                "25:00",
                "at",
                "never",
                "far",
                "9999-01-01T00:00",
                "direction",
                "SIDEWAYS",
                "country",
                "XX",
                "chosen",
                "");
        input.won("won");
        input.number("number");
        for (var whole : List.of("whole", "part", "many")) {
            assertThat(input.wholeIfAny(whole)).isEmpty();
        }
        input.day("day");
        input.day("late", DayRange.USUAL.until(LocalDate.of(2034, 1, 1)));
        input.dayIfAny("soon");
        input.time("time");
        input.momentIfAny("at", SEOUL);
        input.momentIfAny("far", SEOUL);
        input.oneOf("direction", Direction.class);
        input.country("country");
        input.chosen("chosen");
        var refused = catchThrowableOfType(Refused.class, input::done);
        assertThat(refused.reasons())
                .extracting(reason ->
                        reason.question() + " " + reason.key().replace("refusal.forms.", "") + " " + reason.arguments())
                .containsExactly(
                        "won two-ways [300000, 300]",
                        "number two-ways [1234, 1.2340]",
                        "whole no-whole []",
                        "part no-whole []",
                        "many no-whole []",
                        "day day-out-of-range [2000-01-01, 2100-12-31]",
                        "late day-out-of-range [2000-01-01, 2034-01-01]",
                        "soon no-date [soon]",
                        "time no-time []",
                        "at no-moment []",
                        "far day-out-of-range [2000-01-01, 2100-12-31]",
                        "direction no-choice []",
                        "country no-country []",
                        "chosen no-choice []");
    }

    @Test
    void aDayWithATimeIsReadAsADayIs() {
        for (var written :
                List.of("2024-03-05T14:30", "2024-03-05 14:30:00", "2024. 3. 5. 14:30", "2024년 3월 5일 14:30")) {
            assertThat(typed("at", written).momentIfAny("at", SEOUL))
                    .as(written)
                    .contains(Instant.parse("2024-03-05T05:30:00Z"));
        }
        var input = typed(
                "none",
                "2024-02-30T10:00",
                "two",
                "5/3/2024 10:00",
                "old",
                "0027-01-01T10:00",
                "day",
                "2024-03-05",
                "late",
                "2024-03-05T25:00");
        for (var field : List.of("none", "two", "old", "day", "late")) {
            assertThat(input.momentIfAny(field, SEOUL)).as(field).isEmpty();
        }
        assertThat(input.wrong())
                .extracting(reason -> reason.question() + " " + reason.key().replace("refusal.forms.", ""))
                .containsExactly(
                        "none no-such-day",
                        "two day-two-ways",
                        "old day-out-of-range",
                        "day no-moment",
                        "late no-moment");
    }

    private static FormInput typed(String... pairs) {
        var values = new java.util.HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new FormInput(new SubmittedForm(values, Map.of(), List.of()));
    }
}

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

class TypedTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void readsWhatWasTyped() {
        var typed = typed(
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
        assertThat(typed.won("won")).isEqualTo(new Won(350_000_000));
        assertThat(typed.number("number")).isEqualTo(new BigDecimal("0.125"));
        assertThat(typed.wholeIfAny("whole")).contains(5);
        assertThat(typed.day("day")).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(typed.time("time")).isEqualTo(LocalTime.of(14, 30));
        assertThat(typed.momentIfAny("at", SEOUL)).contains(Instant.parse("2024-03-05T05:30:00Z"));
        assertThat(typed.oneOf("direction", Direction.class)).isEqualTo(Direction.LOWER);
        assertThat(typed.country("country")).isEqualTo(new CountryCode("VN"));
        typed.done();
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
        var typed = typed();
        assertThat(typed.wonIfAny("x")).isEmpty();
        assertThat(typed.numberIfAny("x", -90, 90)).isEmpty();
        assertThat(typed.wholeIfAny("x")).isEmpty();
        assertThat(typed.dayIfAny("x")).isEmpty();
        assertThat(typed.momentIfAny("x", SEOUL)).isEmpty();
        assertThat(typed.time("x")).isEqualTo(LocalTime.MIDNIGHT);
        typed.done();
    }

    @Test
    void everythingThatCannotBeReadIsToldAtItsFieldAtOnce() {
        var typed = typed(
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
        typed.won("won");
        typed.number("number");
        for (var whole : List.of("whole", "part", "many")) {
            assertThat(typed.wholeIfAny(whole)).isEmpty();
        }
        typed.day("day");
        typed.day("late", DayRange.USUAL.until(LocalDate.of(2034, 1, 1)));
        typed.dayIfAny("soon");
        typed.time("time");
        typed.momentIfAny("at", SEOUL);
        typed.momentIfAny("far", SEOUL);
        typed.oneOf("direction", Direction.class);
        typed.country("country");
        typed.chosen("chosen");
        var refused = catchThrowableOfType(Refused.class, typed::done);
        assertThat(refused.reasons())
                .extracting(reason ->
                        reason.field() + " " + reason.key().replace("refusal.forms.", "") + " " + reason.arguments())
                .containsExactly(
                        "won two-ways [300000, 300]",
                        "number two-ways [1234, 1.2340]",
                        "whole no-whole []",
                        "part no-whole []",
                        "many no-whole []",
                        "day day-out-of-range [2000-01-01, 2100-12-31]",
                        "late day-out-of-range [2000-01-01, 2034-01-01]",
                        "soon no-date []",
                        "time no-time []",
                        "at no-moment []",
                        "far day-out-of-range [2000-01-01, 2100-12-31]",
                        "direction no-choice []",
                        "country no-country []",
                        "chosen no-choice []");
    }

    private static Typed typed(String... pairs) {
        var values = new java.util.HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Typed(new Entered(values, Map.of(), List.of()));
    }
}

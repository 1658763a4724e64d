package kcity.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import kcity.shared.Refused;
import kcity.testing.Awarded;
import kcity.testing.Refusals;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Measured values of a site in Verona on the night on which its clocks are put back. */
class HourTwiceTest {
    private static final LocalDate NIGHT = LocalDate.parse("2024-10-27");
    private final World world = World.settle();
    private final MeasurePilots measure = world.the(MeasurePilots.class);
    private final TakeBackEntries back = world.the(TakeBackEntries.class);
    private final String ref = operating();

    private String operating() {
        var signed = new Awarded(world).signedDemonstration();
        world.at("2024-10-31T10:00:00+09:00");
        var yoon = world.actor("Yoon");
        var record = world.the(RecordPilots.class);
        var arena = new RecordPilots.Place(
                "Arena", "Piazza Bra", "City of Verona", new BigDecimal("45.438"), new BigDecimal("10.992"), "");
        record.install(yoon, signed, arena, LocalDate.parse("2024-05-20"));
        record.startOperation(yoon, signed, LocalDate.parse("2024-06-01"));
        measure.set(
                yoon,
                signed,
                new MeasurePilots.Plan("Waiting", "s", Direction.LOWER, BigDecimal.valueOf(100), BigDecimal.TEN));
        return signed;
    }

    private static Pilot.Moment at(String time, String offset) {
        return new Pilot.Moment(NIGHT, LocalTime.parse(time), offset.isEmpty() ? null : ZoneOffset.of(offset));
    }

    private List<Pilot.Measurement> values() {
        return world.the(PilotQueries.class)
                .of(world.minji(), ref)
                .indicators()
                .getFirst()
                .measurements();
    }

    private void record(Pilot.Moment moment, int value) {
        measure.record(world.actor("Yoon"), ref, "waiting", List.of(moment.with(BigDecimal.valueOf(value))), null);
    }

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(r -> Refusals.about(r) + ": " + r.key().replaceAll("refusal.pilot.", "") + r.arguments())
                .toList();
    }

    @Test
    void bothHoursAreKeptInTheirOrderAndTheHistoryHoldsThem() {
        record(at("02:30", "+01:00"), 20);
        record(at("02:30", "+02:00"), 10);
        record(at("03:30", ""), 30);
        assertThat(values()).extracting(Pilot.Measurement::hour).containsExactly("02:30+02:00", "02:30+01:00", "03:30");
        assertThat(refusals(() -> record(at("02:30", ""), 1)))
                .containsExactly("measured-at: measured.two-hours[2024-10-27 02:30, 02:30+02:00, 02:30+01:00]");
        assertThat(refusals(() -> record(at("00:30", "Z"), 1)))
                .containsExactly("measured-on: measured.taken[2024-10-27 00:30+00:00]");
        assertThat(world.wrong()).isEmpty();
        world.sql()
                .sql("update pilot.measurement set utc_offset = '+03:00' where utc_offset = '+02:00'")
                .update();
        assertThat(world.wrong()).anyMatch(finding -> finding.contains("waiting: digest is"));
    }

    @Test
    void aValueOfOneOfTheTwoHoursIsPutRightAndTheOtherStays() {
        record(at("02:30", "+02:00"), 10);
        record(at("02:30", "+01:00"), 9999);
        var yoon = world.actor("Yoon");
        assertThat(refusals(() -> back.correct(yoon, ref, "waiting", at("02:30", ""), null, "Stuck")))
                .containsExactly("measured-at: measured.two-hours[2024-10-27 02:30, 02:30+02:00, 02:30+01:00]");
        back.correct(yoon, ref, "waiting", at("01:30", "Z"), BigDecimal.valueOf(20), "Stuck");
        back.correct(yoon, ref, "waiting", at("02:30", "+02:00"), null, "Stuck too");
        assertThat(values()).containsExactly(at("02:30", "+01:00").with(BigDecimal.valueOf(20)));
        assertThat(world.wrong()).isEmpty();
    }

    /** As it was recorded before offsets were kept. */
    @Test
    void anOldValueWithoutAnOffsetIsFoundWithAnyAndGetsTheOneThatIsWritten() {
        record(at("02:30", "+02:00"), 9999);
        world.sql().sql("update pilot.measurement set utc_offset = ''").update();
        back.correct(world.park(), ref, "waiting", at("02:30", "+01:00"), BigDecimal.TEN, "The second hour");
        assertThat(values()).containsExactly(at("02:30", "+01:00").with(BigDecimal.TEN));
    }
}

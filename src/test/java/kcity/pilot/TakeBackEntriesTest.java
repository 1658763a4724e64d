package kcity.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kcity.documents.Documents;
import kcity.pilot.TakeBackEntries.Kind;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Withdrawn;
import kcity.testing.Awarded;
import kcity.testing.Papers;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What was recorded of a pilot by mistake leaves every figure at once and stays readable. */
class TakeBackEntriesTest {
    private static final LocalDate MAY = LocalDate.parse("2024-05-20");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");
    private final World world = World.settle();
    private final RecordPilots record = world.the(RecordPilots.class);
    private final MeasurePilots measure = world.the(MeasurePilots.class);
    private final DeliverReports deliver = world.the(DeliverReports.class);
    private final TakeBackEntries back = world.the(TakeBackEntries.class);
    private final PilotQueries queries = world.the(PilotQueries.class);
    private final String ref = new Awarded(world).signedDemonstration();

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(r -> r.key().replaceAll(".*[.]", ""))
                .toList();
    }

    private static Pilot.Measurement value(int day, String value) {
        return Pilot.Measurement.of(JUNE.plusDays(day), new BigDecimal(value));
    }

    private static Pilot.Moment day(int day) {
        return new Pilot.Moment(JUNE.plusDays(day), LocalTime.MIDNIGHT, null);
    }

    private void operating() {
        world.at("2024-08-31T10:00:00+09:00");
        var place = new RecordPilots.Place("Arena", "Piazza Bra", "City of Verona", null, null, "");
        record.install(world.actor("Yoon"), ref, place, MAY);
        record.startOperation(world.actor("Yoon"), ref, JUNE);
        measure.set(
                world.actor("Yoon"),
                ref,
                new MeasurePilots.Plan(
                        "Waiting", "s", Direction.LOWER, BigDecimal.valueOf(100), BigDecimal.valueOf(85)));
        measure.record(world.actor("Yoon"), ref, "waiting", List.of(value(0, "80"), value(1, "9999")), null);
    }

    private void finished() {
        record.endOperation(world.actor("Yoon"), ref, LocalDate.parse("2024-08-29"));
        var file = world.the(Documents.class)
                .keep(world.actor("Yoon"), DeliverReports.files(ref), "r.pdf", Papers.pdf("Report"));
        deliver.deliver(
                world.actor("Yoon"),
                ref,
                DeliverableKind.FINAL_REPORT,
                LocalDate.parse("2024-08-30"),
                "Done",
                file.id());
    }

    private BigDecimal publicMean() {
        return world.sql()
                .sql("select measured from pilot.pub_result where application = :ref")
                .param("ref", ref)
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void aWrongMeasuredValueLeavesThePublicMeanAtOnceAlsoAfterTheFinalReport() {
        operating();
        finished();
        assertThat(publicMean()).isEqualByComparingTo("5039.5");
        assertThat(refusals(() -> back.correct(world.actor("Yoon"), ref, "waiting", day(2), null, "")))
                .containsExactly("no-value-there", "take-back-reason-missing");
        back.correct(world.actor("Yoon"), ref, "waiting", day(1), null, "A sensor was stuck");
        assertThat(publicMean()).isEqualByComparingTo("80");
        assertThat(queries.of(world.minji(), ref).withdrawn())
                .extracting(Withdrawn::kind, gone -> gone.value("value"), Withdrawn::reason)
                .containsExactly(tuple("measurement", "9999", "A sensor was stuck"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theRightValueTakesThePlaceOfTheWrongOneTwiceOver() {
        operating();
        finished();
        var day = day(1);
        back.correct(world.park(), ref, "waiting", day, new BigDecimal("60"), "A sensor was stuck");
        back.correct(world.park(), ref, "waiting", day, new BigDecimal("90"), "Misread");
        assertThat(publicMean()).isEqualByComparingTo("85");
        assertThat(queries.of(world.minji(), ref).withdrawn())
                .extracting(Withdrawn::number, gone -> gone.value("value"))
                .containsExactly(tuple(1, "9999"), tuple(2, "60"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void sitesIncidentsOperationAndIndicatorsAreTakenBackUnlessSomethingRestsOnThem() {
        operating();
        var yoon = world.actor("Yoon");
        record.note(yoon, ref, JUNE, "No power", "");
        assertThat(refusals(() -> back.takeBack(yoon, ref, Kind.SITE, "1", "Another city")))
                .containsExactly("built-on-site");
        assertThat(refusals(() -> back.takeBack(yoon, ref, Kind.OPERATION, "", "Later")))
                .containsExactly("built-on-operation");
        assertThat(refusals(() -> back.takeBack(yoon, ref, Kind.INDICATOR, "waiting", "Another")))
                .containsExactly("built-on-indicator");
        back.takeBack(yoon, ref, Kind.INCIDENT, "1", "It was another pilot's");
        for (var day = 0; day < 2; day++) {
            back.correct(yoon, ref, "waiting", day(day), null, "Test values");
        }
        back.takeBack(yoon, ref, Kind.INDICATOR, "waiting", "Another unit");
        back.takeBack(yoon, ref, Kind.OPERATION, "", "It began later");
        back.takeBack(yoon, ref, Kind.SITE, "1", "Another city");
        var pilot = queries.of(yoon, ref);
        assertThat(pilot.sites()).isEmpty();
        assertThat(pilot.incidents()).isEmpty();
        assertThat(pilot.indicators()).isEmpty();
        assertThat(pilot.operation()).isNull();
        assertThat(pilot.withdrawn()).hasSize(6);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aReportIsTakenBackAfterItsAcceptanceAndDeliveredAnew() {
        operating();
        finished();
        deliver.accept(world.park(), ref, DeliverableKind.FINAL_REPORT);
        assertThat(refusals(() -> back.takeBack(world.actor("Yoon"), ref, Kind.REPORT, "FINAL_REPORT", "Wrong file")))
                .containsExactly("take-back-acceptance-first");
        assertThatThrownBy(() -> back.takeBack(world.actor("Yoon"), ref, Kind.ACCEPTANCE, "FINAL_REPORT", "Wrong file"))
                .isInstanceOf(NotAllowed.class);
        back.takeBack(world.park(), ref, Kind.ACCEPTANCE, "FINAL_REPORT", "Wrong file");
        back.takeBack(world.actor("Yoon"), ref, Kind.REPORT, "FINAL_REPORT", "Wrong file");
        assertThat(queries.of(world.park(), ref).finished()).isFalse();
        back.takeBack(world.actor("Yoon"), ref, Kind.OPERATION_END, "", "It goes on");
        finished();
        assertThat(world.wrong()).isEmpty();
    }
}

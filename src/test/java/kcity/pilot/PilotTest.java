package kcity.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kcity.award.SignAgreements;
import kcity.documents.Documents;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.testing.Awarded;
import kcity.testing.Papers;
import kcity.testing.Refusals;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PilotTest {
    private static final LocalDate MAY = LocalDate.parse("2024-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-01");
    private static final RecordPilots.Place ARENA = place("Arena", "45.438", "10.992");
    private final World world = World.settle();
    private final Awarded awarded = new Awarded(world);
    private final RecordPilots record = world.the(RecordPilots.class);
    private final MeasurePilots measure = world.the(MeasurePilots.class);
    private final DeliverReports deliver = world.the(DeliverReports.class);
    private final PilotQueries queries = world.the(PilotQueries.class);

    private static RecordPilots.Place place(String name, String latitude, String longitude) {
        return new RecordPilots.Place(
                name,
                "Piazza Bra, Verona",
                "City of Verona",
                new BigDecimal(latitude),
                new BigDecimal(longitude),
                "12 sensors");
    }

    private static MeasurePilots.Plan plan(String name, Direction direction, int baseline, int target) {
        return new MeasurePilots.Plan(name, "s", direction, BigDecimal.valueOf(baseline), BigDecimal.valueOf(target));
    }

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refusals::line)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> places(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(r -> r.key().replaceAll(".*[.]", "") + r.arguments())
                .toList();
    }

    private String file(String ref, String name) {
        return world.the(Documents.class)
                .keep(world.park(), DeliverReports.files(ref), name, Papers.pdf("Report"))
                .id();
    }

    private String csv(String ref, String text) {
        return world.the(Documents.class)
                .keep(world.park(), MeasurePilots.files(ref), "hours.csv", text.getBytes(StandardCharsets.UTF_8))
                .id();
    }

    private String signed() {
        var ref = awarded.signedDemonstration();
        world.at("2024-08-31T10:00:00+09:00");
        return ref;
    }

    /** In operation since 1 June, with the indicator {@code waiting}; it is 31 August. */
    private String operating() {
        var ref = signed();
        record.install(world.actor("Yoon"), ref, ARENA, MAY);
        record.startOperation(world.actor("Yoon"), ref, JUNE);
        measure.set(world.actor("Yoon"), ref, plan("Waiting", Direction.LOWER, 100, 85));
        return ref;
    }

    @Test
    void aDemonstrationRunsFromItsSitesToItsFinalReport() {
        var ref = operating();
        var yoon = world.actor("Yoon");
        measure.record(yoon, ref, "waiting", List.of(value(JUNE, "90.5"), value(JUNE.plusDays(1), "70")), null);
        record.note(yoon, ref, JUNE, "No power", "");
        assertThat(refusals(() -> deliver.deliver(
                        yoon,
                        ref,
                        DeliverableKind.FINAL_REPORT,
                        LocalDate.parse("2024-08-30"),
                        "All done",
                        file(ref, "r.pdf"))))
                .containsExactly("refusal.pilot.end-operation-first");
        record.endOperation(yoon, ref, LocalDate.parse("2024-08-29"));
        deliver.deliver(
                yoon, ref, DeliverableKind.FINAL_REPORT, LocalDate.parse("2024-08-30"), "All done", file(ref, "r.pdf"));
        var pilot = queries.of(world.minji(), ref);
        assertThat(pilot.sites())
                .containsExactly(new Pilot.Site(
                        1,
                        "Arena",
                        "Piazza Bra, Verona",
                        "City of Verona",
                        new BigDecimal("45.438"),
                        new BigDecimal("10.992"),
                        "12 sensors",
                        MAY));
        assertThat(pilot.operation()).isEqualTo(new Pilot.Operation(JUNE, LocalDate.parse("2024-08-29")));
        assertThat(pilot.indicators().getFirst().measured()).isEqualByComparingTo("80.25");
        assertThat(pilot.indicators().getFirst().reached()).isTrue();
        assertThat(pilot.finished()).isTrue();
        assertThat(refusals(() -> record.install(yoon, ref, ARENA, MAY))).containsExactly("refusal.pilot.finished");
        assertThat(refusals(() -> measure.record(yoon, ref, "waiting", List.of(value(JUNE.plusDays(2), "1")), null)))
                .containsExactly("refusal.pilot.finished");
        assertThat(world.wrong()).isEmpty();
    }

    private static Pilot.Measurement value(LocalDate day, String value) {
        return Pilot.Measurement.of(day, new BigDecimal(value));
    }

    @Test
    void nothingIsRecordedBeforeTheAgreementOrOutOfOrder() {
        var unsigned = awarded.demonstration();
        assertThat(refusals(() -> record.install(world.actor("Yoon"), unsigned, ARENA, MAY)))
                .containsExactly("refusal.pilot.agreement-first");
        world.the(SignAgreements.class).sign(world.park(), unsigned, "KAIA-1", Awarded.terms());
        assertThat(refusals(() -> record.startOperation(world.park(), unsigned, LocalDate.parse("2024-04-19"))))
                .containsExactly("refusal.pilot.install-first", "started-on: refusal.pilot.in-the-future");
        assertThat(refusals(() -> record.endOperation(world.park(), unsigned, LocalDate.parse("2024-04-17"))))
                .containsExactly("refusal.pilot.operate-first");
    }

    @Test
    void aSiteIsRefusedWithEveryReason() {
        var ref = signed();
        var nowhere = new RecordPilots.Place(" ", "", "", new BigDecimal("90.1"), null, "");
        assertThat(refusals(() -> record.install(world.park(), ref, nowhere, LocalDate.parse("2024-09-02"))))
                .containsExactly(
                        "site: refusal.pilot.site-missing",
                        "place: refusal.pilot.place-missing",
                        "partner: refusal.pilot.partner-missing",
                        "longitude: refusal.pilot.both-coordinates",
                        "latitude: refusal.pilot.no-latitude",
                        "installed-on: refusal.pilot.in-the-future");
        assertThat(refusals(() -> record.install(world.park(), ref, place("A", "1", "180.5"), MAY)))
                .containsExactly("longitude: refusal.pilot.no-longitude");
        var early = LocalDate.parse("2023-12-31");
        assertThat(refusals(() -> record.install(world.park(), ref, place("A", "1", "1"), early)))
                .as("before the pilot was applied for")
                .containsExactly("installed-on: refusal.forms.day-out-of-range");
        assertThat(refusals(() -> record.note(world.park(), ref, early, "Rain", "")))
                .containsExactly("happened-on: refusal.forms.day-out-of-range");
    }

    @Test
    void operationBeginsAfterInstallationAndEndsAfterTheLastValue() {
        var ref = operating();
        assertThat(refusals(() -> record.startOperation(world.park(), ref, LocalDate.parse("2024-04-30"))))
                .containsExactly(
                        "started-on: refusal.pilot.starts-before-installed", "refusal.pilot.operating-already");
        measure.record(world.park(), ref, "waiting", List.of(value(JUNE.plusDays(5), "1")), null);
        assertThat(refusals(() -> record.endOperation(world.park(), ref, JUNE.plusDays(4))))
                .containsExactly("ended-on: refusal.pilot.measured-later");
        assertThat(refusals(() -> record.endOperation(world.park(), ref, MAY)))
                .containsExactly("ended-on: refusal.pilot.ends-before-it-starts");
        record.endOperation(world.park(), ref, JUNE.plusDays(5));
        assertThat(refusals(() -> record.endOperation(world.park(), ref, JUNE.plusDays(6))))
                .containsExactly("refusal.pilot.ended-already");
    }

    @Test
    void anIndicatorNeedsANameAUnitAndABetterTarget() {
        var ref = operating();
        var wrong = new MeasurePilots.Plan(" ", "", Direction.HIGHER, BigDecimal.TEN, BigDecimal.TEN);
        assertThat(refusals(() -> measure.set(world.park(), ref, wrong)))
                .containsExactly(
                        "indicator: refusal.pilot.indicator-missing",
                        "unit: refusal.pilot.unit-missing",
                        "target: refusal.pilot.target-not-better");
        assertThat(refusals(() -> measure.set(world.park(), ref, plan("waiting ", Direction.LOWER, 9, 8))))
                .containsExactly("indicator: refusal.pilot.indicator-set-already");
        assertThat(measure.set(world.park(), ref, plan("대기 시간", Direction.LOWER, 9, 8)))
                .isEqualTo("indicator-2");
        assertThat(measure.set(world.park(), ref, plan("응답률", Direction.HIGHER, 8, 9)))
                .isEqualTo("indicator-3");
    }

    @Test
    void everyWrongLineOfAFileIsToldAndNothingIsTaken() {
        var ref = operating();
        measure.record(world.park(), ref, "waiting", List.of(value(JUNE, "90")), null);
        var text = """
                date,time,value
                2024-06-02,10:00,80
                2024-06-31,10:00,80
                2024-06-03,25:00,eighty
                2024-06-02,10:00,81
                2024-06-01,,80
                2024-05-31,,80
                2024-09-02,,80
                2024-06-04,80
                """;
        assertThat(places(() -> measure.read(world.park(), ref, "waiting", "x.csv", bytes(text))))
                .containsExactly(
                        "no-such-day[3, 1]",
                        "time[4, 2]",
                        "value[4, 3]",
                        "twice[5, 1]",
                        "taken[6, 1]",
                        "outside[7, 1]",
                        "future[8, 1]",
                        "cells[9, 3]",
                        "time[9, 2]");
        assertThat(queries.of(world.park(), ref).indicators().getFirst().measurements())
                .hasSize(1);
    }

    @Test
    void aSpreadsheetsEmptyCellsAndASensorsManyDecimalsAreTaken() {
        var ref = operating();
        var text = "date,value,,\r\n2024-06-02,80.123456789012345,,\r\n2024-06-03,81,,\r\n,,,\r\n";
        assertThat(measure.read(world.park(), ref, "waiting", "x.csv", bytes(text))
                        .measurements())
                .containsExactly(
                        value(LocalDate.parse("2024-06-02"), "80.123456789012345"),
                        value(LocalDate.parse("2024-06-03"), "81"));
    }

    @Test
    void aFileWithoutTheRightColumnsOrWithoutValuesIsRefused() {
        var ref = operating();
        assertThat(refusals(
                        () -> measure.read(world.park(), ref, "waiting", "x.csv", bytes("day;value\n2024-06-02;1\n"))))
                .containsExactly("value-file: refusal.pilot.csv.header");
        assertThat(refusals(() -> measure.read(world.park(), ref, "waiting", "x.csv", bytes(""))))
                .containsExactly("value-file: refusal.pilot.csv.header");
        assertThat(refusals(() -> measure.read(world.park(), ref, "waiting", "x.csv", bytes("date,value\n"))))
                .containsExactly("value-file: refusal.pilot.csv.empty");
        var wrong = "date,value\n" + "x,1\n".repeat(150);
        assertThat(places(() -> measure.read(world.park(), ref, "waiting", "x.csv", bytes(wrong))))
                .hasSize(101)
                .endsWith("date[101, 1]", "more[50]");
    }

    @Test
    void thousandsOfHourlyValuesComeAsOneFileAndOneFact() {
        var ref = operating();
        var lines = IntStream.range(0, 2160)
                .mapToObj(hour -> JUNE.plusDays(hour / 24) + ",%02d:00,%d".formatted(hour % 24, 80 + hour % 3))
                .collect(Collectors.joining("\n", "date,time,value\n", "\n"));
        var values = measure.read(world.park(), ref, "waiting", "hours.csv", bytes(lines))
                .measurements();
        assertThat(values)
                .hasSize(2160)
                .endsWith(new Pilot.Measurement(
                        LocalDate.parse("2024-08-29"), LocalTime.parse("23:00"), BigDecimal.valueOf(82)));
        measure.record(world.park(), ref, "waiting", values, csv(ref, lines));
        assertThat(queries.of(world.park(), ref).indicators().getFirst().measurements())
                .containsExactlyElementsOf(values);
        assertThat(world.sql()
                        .sql("select count(*) from audit.entry where kind = 'MeasurementsRecorded'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(refusals(() -> measure.record(world.park(), ref, "waiting", values.subList(0, 2), null)))
                .containsExactly(
                        "measured-on: refusal.pilot.measured.taken", "measured-on: refusal.pilot.measured.taken");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theLeadAndTheAgencyRecordAndTheOwnerAndThePartnerLookOn() {
        var ref = operating();
        assertThatThrownBy(() -> record.note(world.choi(), ref, JUNE, "x", "y")).isInstanceOf(NotAllowed.class);
        assertThat(queries.find(world.choi(), ref)).isEmpty();
        for (var name : List.of("Minji", "Giulia")) {
            assertThatThrownBy(() -> record.note(world.actor(name), ref, JUNE, "x", "y"))
                    .isInstanceOf(NotAllowed.class);
            assertThat(queries.find(world.actor(name), ref)).isPresent();
        }
        for (var name : List.of("Kim", "Bae", "Han")) {
            assertThatThrownBy(() -> record.note(world.actor(name), ref, JUNE, "x", "y"))
                    .isInstanceOf(NotFound.class);
            assertThat(queries.find(world.actor(name), ref)).isEmpty();
        }
        assertThatThrownBy(() -> queries.all(world.kim(), "2024-demonstration")).isInstanceOf(NotAllowed.class);
        assertThat(queries.all(world.park(), "2024-demonstration"))
                .extracting(Pilot::application)
                .containsExactly(ref);
    }

    /** Changes rows as somebody with full rights on the database could; the check finds each. */
    @Test
    void everyChangedRemovedOrInsertedRowIsFound() {
        var ref = operating();
        record.install(world.park(), ref, place("Station", "45.429", "10.983"), MAY);
        measure.record(world.park(), ref, "waiting", List.of(value(JUNE, "90"), value(JUNE.plusDays(1), "91")), null);
        record.note(world.park(), ref, JUNE, "No power", "Batteries");
        record.endOperation(world.park(), ref, JUNE.plusDays(9));
        deliver.deliver(world.park(), ref, DeliverableKind.FINAL_REPORT, JUNE.plusDays(10), "Done", file(ref, "r.pdf"));
        assertThat(world.wrong()).isEmpty();
        found("update pilot.site set partner = 'Nobody' where number = 1", "site/" + ref + ".1: partner is \"Nobody\"");
        found("update pilot.operation set started_on = '2024-05-31'", "startedOn is \"2024-05-31\"");
        found("update pilot.operation_end set ended_on = '2024-06-20'", "endedOn is \"2024-06-20\"");
        found("update pilot.indicator set target = 99", "indicator/" + ref + ".waiting: target is \"99\"");
        found("update pilot.measurement set value = 80 where measured_on = '2024-06-01'", "waiting: digest is");
        found("delete from pilot.measurement where measured_on = '2024-06-01'", "waiting: readings is 1");
        found("delete from pilot.incident", "incident/" + ref + ".1: the row that IncidentNoted tells of is gone");
        found("update pilot.deliverable set document = 'D9999'", "FINAL_REPORT: document is \"D9999\"");
        found(
                "insert into pilot.incident select application, 2, happened_on, what, remedy, recorded_at, recorded_by"
                        + " from pilot.incident",
                "incident/" + ref + ".2: there is a row that no IncidentNoted tells of: it was inserted");
    }

    /** Tampers, looks, and puts everything back. */
    private void found(String statement, String words) {
        world.sql()
                .sql("create schema aside; set session_replication_role = replica; "
                        + TABLES.stream()
                                .map(table -> "create table aside." + table + " as table pilot." + table)
                                .collect(Collectors.joining("; "))
                        + "; " + statement + "; set session_replication_role = origin")
                .update();
        assertThat(world.wrong()).anyMatch(finding -> finding.contains(words));
        world.sql()
                .sql("set session_replication_role = replica; "
                        + TABLES.stream()
                                .map(table -> "delete from pilot." + table + "; insert into pilot." + table
                                        + " table aside." + table)
                                .collect(Collectors.joining("; "))
                        + "; set session_replication_role = origin; drop schema aside cascade")
                .update();
        assertThat(world.wrong()).isEmpty();
    }

    private static final List<String> TABLES =
            List.of("site", "operation", "operation_end", "indicator", "measurement", "incident", "deliverable");
}

package kcity.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kcity.documents.Documents;
import kcity.jobs.Job;
import kcity.jobs.JobQueries;
import kcity.jobs.Order;
import kcity.jobs.Pulse;
import kcity.notification.LetterQueries;
import kcity.notification.WriteLetters;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.testing.Awarded;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file with a value for every minute of some days is taken in as a job. */
class LongFileTest {
    private static final int MINUTES = 6_000;
    private final World world = World.settle();
    private final MeasurePilots measure = world.the(MeasurePilots.class);
    private String ref = "";
    private String file = "";

    @BeforeEach
    void operateSinceJune() {
        ref = new Awarded(world).signedDemonstration();
        world.at("2024-08-31T10:00:00+09:00");
        var yoon = world.actor("Yoon");
        var record = world.the(RecordPilots.class);
        record.install(
                yoon,
                ref,
                new RecordPilots.Place(
                        "Arena",
                        "Piazza Bra, Verona",
                        "City of Verona",
                        new BigDecimal("45.438"),
                        new BigDecimal("10.992"),
                        "12 sensors"),
                LocalDate.parse("2024-05-01"));
        record.startOperation(yoon, ref, LocalDate.parse("2024-06-01"));
        measure.set(
                yoon,
                ref,
                new MeasurePilots.Plan(
                        "Waiting", "s", Direction.LOWER, BigDecimal.valueOf(100), BigDecimal.valueOf(85)));
        file = world.the(Documents.class)
                .keep(yoon, MeasurePilots.files(ref), "minutes.csv", minutes().getBytes(StandardCharsets.UTF_8))
                .id();
    }

    private static String minutes() {
        var begin = LocalDateTime.parse("2024-06-03T00:00");
        return IntStream.range(0, MINUTES)
                .mapToObj(begin::plusMinutes)
                .map(at -> at.toLocalDate() + "," + at.toLocalTime() + "," + at.getMinute())
                .collect(Collectors.joining("\n", "date,time,value\n", "\n"));
    }

    private List<Pilot.Measurement> values() {
        return world.the(PilotQueries.class)
                .of(world.minji(), ref)
                .indicators()
                .getFirst()
                .measurements();
    }

    @Test
    void theLeadHasItTakenInAndIsToldWhenItIsDone() throws Exception {
        var yoon = new Visitor(world.address()).with(world.session("Yoon"));
        var base = "/projects/" + ref + "/pilot/measurements";
        var page = yoon.get(base + "?lang=en").body();
        var answer = yoon.send(base + "/files/" + file, page, Map.of("indicator", "waiting"));
        var job = answer.headers().firstValue("Location").orElseThrow();
        assertThat(job).startsWith(base + "/jobs/");
        assertThat(yoon.get(job).headers().firstValue("Location").orElseThrow())
                .startsWith("/projects/" + ref + "/pilot?");
        assertThat(values()).hasSize(MINUTES);
        world.the(WriteLetters.class).writeDue();
        var letter = world.the(LetterQueries.class).mine(world.actor("Yoon"), 1).getFirst();
        assertThat(letter.subject()).isEqualTo("사업 " + ref + ": 측정값을 기록했습니다");
        assertThat(letter.link()).isEqualTo(job);
        for (var name : List.of("Bae", "Kim", "Linh", "Han")) {
            var other = new Visitor(world.address()).with(world.session(name));
            assertThat(other.get(job).statusCode()).as(name).isIn(403, 404);
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aWrongFileFailsWithItsLinesOnThePageAndTheOfficerMayReadThem() throws Exception {
        var wrong = world.the(Documents.class)
                .keep(
                        world.actor("Yoon"),
                        MeasurePilots.files(ref),
                        "wrong.csv",
                        (minutes() + "2024-06-03,00:00,1\n").getBytes(StandardCharsets.UTF_8))
                .id();
        var job = world.the(AskForValues.class).ask(world.actor("Yoon"), ref, "waiting", wrong);
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(values()).isEmpty();
        var park = new Visitor(world.address()).with(world.session("Park"));
        var page = park.get("/projects/" + ref + "/pilot/measurements/jobs/" + job.id() + "?lang=en")
                .body();
        assertThat(page)
                .contains(
                        "Nothing of the file of measured values was recorded",
                        "Line 6,002, column 1: this time was given in an earlier line.");
        assertThatThrownBy(() -> world.the(JobQueries.class).job(world.actor("Bae"), job.id()))
                .isInstanceOf(NotFound.class);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aMomentThatGotAValueMeanwhileIsToldAndNothingOfTheFileIsKept() {
        var work = world.the(ValuesWork.class);
        var yoon = world.actor("Yoon");
        var order = new Order(new Reference("application", ref), "waiting " + file);
        var question = work.ask(world.act(yoon), order);
        var answer = work.work(question, Pulse.unheard());
        measure.record(
                world.park(), ref, "waiting", List.of(answer.measurements().getFirst()), null);
        assertThat(catchThrowableOfType(Refused.class, () -> work.keep(world.act(yoon), order, question, answer))
                        .reasons())
                .hasSize(1);
        assertThat(values()).hasSize(1);
    }
}

package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.application.StartApplications;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.Pilot;
import kcity.pilot.RecordPilots;
import kcity.screening.ScreenApplications;
import kcity.testing.Awarded;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Every page of everybody opens with one connection to the database. */
class EveryPageUnderLoadTest {
    private static final LocalDate DAY = LocalDate.parse("2024-06-01");
    private final World world = World.settle();

    @Test
    void whileApplicationsAreScreenedReviewedAndDecidedOn() {
        var stages = new Stages(world);
        var asked = world.submit("Linh", Awarded.PLANNING, world.planning("Hue", "VN", 500));
        world.the(ScreenApplications.class)
                .askClarification(world.kim(), asked, "Which districts?", LocalDate.parse("2024-06-01"));
        var refs = stages.screened(3);
        world.the(StartApplications.class).start(world.actor("Bae"), Stages.CALL);
        stages.proposed(refs);
        var people = List.of("Minji", "Kim", "Park", "Choi", "Seo", "Han", "Linh", "Yoon", "Bae", "Giulia");
        opened(people);
    }

    @Test
    void whileProposalsAreConsultedOnAndWinnersWork() {
        var awarded = new Awarded(world);
        awarded.consulted("Linh", "Hue");
        var verona = awarded.signedDemonstration();
        world.at("2024-05-10T09:00:00+09:00");
        awarded.assigned();
        world.at("2024-06-30T09:00:00+09:00");
        pilot(verona);
        opened(List.of("Minji", "Kim", "Park", "Choi", "Han", "Linh", "Yoon", "Giulia"));
    }

    private void pilot(String ref) {
        var record = world.the(RecordPilots.class);
        record.install(
                world.park(),
                ref,
                new RecordPilots.Place(
                        "Arena",
                        "Piazza Bra",
                        "City of Verona",
                        new BigDecimal("45.4"),
                        new BigDecimal("10.9"),
                        "Sensors"),
                DAY);
        record.startOperation(world.park(), ref, DAY);
        var measure = world.the(MeasurePilots.class);
        measure.set(
                world.park(),
                ref,
                new MeasurePilots.Plan(
                        "Waiting", "s", Direction.LOWER, BigDecimal.valueOf(100), BigDecimal.valueOf(85)));
        measure.record(world.park(), ref, "waiting", List.of(Pilot.Measurement.of(DAY, BigDecimal.valueOf(90))), null);
    }

    /** The pages that each person finds, all of them there, with one connection for everybody. */
    private Map<Page, Visitor> opened(List<String> people) {
        var pages = new LinkedHashMap<Page, Visitor>();
        var closed = new ArrayList<String>();
        world.withOneConnection(() -> {
            walk("the public", new Visitor(world.address()), pages, closed);
            people.forEach(name -> walk(name, new Visitor(world.address()).with(world.session(name)), pages, closed));
        });
        assertThat(closed).isEmpty();
        return pages;
    }

    private static void walk(String person, Visitor visitor, Map<Page, Visitor> pages, List<String> closed) {
        new Walk(visitor).from(List.of("/", "/apply", "/desk", "/reviewer")).forEach((path, status) -> {
            if (status == 200) {
                pages.put(new Page(person, path), visitor);
            } else if (status != 303 && status != 403) {
                closed.add(person + " gets " + status + " at " + path);
            }
        });
    }

    private record Page(String person, String path) {}
}

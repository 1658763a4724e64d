package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kcity.application.StartApplications;
import kcity.application.SubmitApplications;
import kcity.forms.Answers;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.Pilot;
import kcity.pilot.RecordPilots;
import kcity.testing.Awarded;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** No link of any page leads nowhere for anybody, and every kind of page stands axe and a narrow screen. */
class EveryPageTest {
    private static final List<String> EVERYBODY =
            List.of("/", "/calls", "/projects", "/years", "/sign-in", "/register", "/receipts");

    private static final LocalDate DAY = LocalDate.parse("2024-06-01");
    private static final RecordPilots.Place ARENA = new RecordPilots.Place(
            "Arena", "Piazza Bra", "City of Verona", new BigDecimal("45.4"), new BigDecimal("10.9"), "Sensors");
    private static final MeasurePilots.Plan WAITING =
            new MeasurePilots.Plan("Waiting", "s", Direction.LOWER, BigDecimal.valueOf(100), BigDecimal.valueOf(85));

    @Test
    void everyPageThatAnybodyFindsIsWholeAndAccessible() {
        var world = World.settle();
        submitted(world, "Linh", "2024-planning", world.planning("Hue", "VN", 500));
        submitted(world, "Yoon", "2024-demonstration", world.demonstration("Verona", "IT", 380));
        world.the(StartApplications.class).start(world.actor("Bae"), "2024-demonstration");
        Set<String> looked = new LinkedHashSet<>();
        var wrong = new ArrayList<>(new Crawl(world.address(), looked).as("the public", "", EVERYBODY));
        for (var person : List.of("Minji", "Kim", "Park", "Choi", "Linh", "Yoon", "Bae", "Giulia")) {
            wrong.addAll(new Crawl(world.address(), looked).as(person, world.session(person), List.of("/apply")));
        }
        assertThat(wrong).isEmpty();
        assertThat(looked)
                .contains(
                        "/apply/#",
                        "/apply/#/draft",
                        "/apply/colleagues",
                        "/desk",
                        "/desk/calls/#",
                        "/desk/calls/#/review",
                        "/desk/calls/#/awards",
                        "/desk/editions",
                        "/desk/editions/#",
                        "/desk/people/officers",
                        "/desk/people/officers/new",
                        "/desk/people/committee/new",
                        "/desk/people/#");
    }

    @Test
    void everyPageOfReviewAndSelectionIsWholeAndAccessible() {
        var world = World.settle();
        var stages = new Stages(world);
        stages.proposed(stages.screened(8));
        Set<String> looked = new LinkedHashSet<>();
        var wrong = new ArrayList<String>();
        for (var person : List.of("Park", "Choi", "Seo")) {
            wrong.addAll(new Crawl(world.address(), looked).as(person, world.session(person), List.of("/desk")));
        }
        wrong.addAll(new Crawl(world.address(), looked).as("Han", world.session("Han"), List.of("/reviewer")));
        assertThat(wrong).isEmpty();
        var call = "/desk/calls/#/";
        assertThat(looked)
                .contains(call + "applications", call + "review", call + "review/ranking", call + "selection")
                .contains(call + "selection/left-out", call + "selection/decision", "/reviewer/applications/#");
    }

    @Test
    void soIsEveryPageOfWhatWasChosen() {
        var world = World.settle();
        var ref = new Awarded(world).signedDemonstration();
        world.at("2024-06-30T09:00:00+09:00");
        world.the(RecordPilots.class).install(world.park(), ref, ARENA, DAY);
        world.the(RecordPilots.class).startOperation(world.park(), ref, DAY);
        world.the(MeasurePilots.class).set(world.park(), ref, WAITING);
        world.the(MeasurePilots.class)
                .record(
                        world.park(),
                        ref,
                        "waiting",
                        List.of(
                                Pilot.Measurement.of(DAY, BigDecimal.valueOf(90)),
                                Pilot.Measurement.of(DAY.plusDays(1), BigDecimal.valueOf(80))),
                        null);
        Set<String> looked = new LinkedHashSet<>();
        var wrong = new ArrayList<>(new Crawl(world.address(), looked).as("the public", "", List.of("/projects")));
        for (var person : List.of("Park", "Minji", "Choi", "Yoon", "Giulia")) {
            wrong.addAll(new Crawl(world.address(), looked).as(person, world.session(person), List.of("/apply")));
        }
        assertThat(wrong).isEmpty();
        assertThat(looked)
                .contains(
                        "/projects/#",
                        "/desk/calls/#/awards",
                        "/desk/calls/#/pilots",
                        "/projects/#/award",
                        "/projects/#/award/agreement",
                        "/projects/#/award/payments/#",
                        "/projects/#/award/amendments",
                        "/desk/outcomes/#",
                        "/projects/#/pilot",
                        "/projects/#/pilot/measurements",
                        "/projects/#/pilot/sites",
                        "/projects/#/pilot/indicators",
                        "/projects/#/pilot/incidents",
                        "/projects/#/pilot/operation-end");
    }

    private static void submitted(World world, String person, String call, Answers answers) {
        var ref = world.the(StartApplications.class).start(world.actor(person), call);
        world.save(person, ref, answers);
        world.the(SubmitApplications.class).submit(world.actor(person), ref);
    }
}

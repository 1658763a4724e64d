package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kcity.replay.Steps;
import kcity.review.assignment.Load;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** A list asks the database as often for thirty lines as for two. */
class FixedQuestionsTest {
    private static final String CALL = "/desk/calls/" + Stages.CALL;
    private static final List<String> PAGES = List.of(
            CALL + "/applications",
            CALL + "/applications.csv",
            CALL + "/review",
            CALL + "/review/experts",
            CALL + "/review/conflicts",
            CALL + "/review/assignment",
            CALL + "/review/progress",
            CALL + "/review/ranking",
            CALL + "/selection",
            CALL + "/selection/sheet",
            CALL + "/selection/proposal",
            CALL + "/selection/left-out");

    @Test
    void ofWhatACallReceivedReviewedAndProposed() {
        assertThat(questionsOfEachPage(30)).isEqualTo(questionsOfEachPage(2));
    }

    private static Map<String, Long> questionsOfEachPage(int applications) {
        var world = World.settle();
        proposed(world, applications);
        var asked = new LinkedHashMap<String, Long>();
        try (var park = Browser.open(Screen.DESK).as(world.session("Park"), world.address())) {
            for (var page : PAGES) {
                get(park, world, page);
                asked.put(page, world.questions(() -> get(park, world, page)));
            }
        }
        return asked;
    }

    private static void get(Tab park, World world, String page) {
        assertThat(park.page().request().get(world.address() + page).status())
                .as(page)
                .isEqualTo(200);
    }

    /** So many applications reviewed by both experts, ranked and with a proposal. */
    private static void proposed(World world, int applications) {
        var stages = new Stages(world);
        world.at("2024-03-01T09:00:00+09:00");
        for (int i = 0; i < applications; i++) {
            stages.submit("Bae", "City " + i, 300);
        }
        world.at("2024-03-21T09:00:00+09:00");
        stages.passAll();
        var steps = world.the(Steps.class);
        var experts = Stream.of("Han", "Jung").map(world::actor).toList();
        var seats = experts.stream()
                .map(expert -> new Steps.Seat(expert, List.of()))
                .toList();
        steps.invite(world.park(), Stages.CALL, "", seats);
        steps.accept(Stages.CALL, experts);
        steps.stateNoConflict(Stages.CALL, experts);
        steps.assign(world.park(), Stages.CALL, new Load(2, 0));
        experts.forEach(expert ->
                steps.score(expert, Stages.CALL, _ -> new Steps.Sheet(Stages.points(80, 70), "Fits.")));
        steps.close(world.park(), Stages.CALL);
        steps.freeze(world.park(), Stages.CALL);
        steps.propose(world.park(), Stages.CALL);
    }
}

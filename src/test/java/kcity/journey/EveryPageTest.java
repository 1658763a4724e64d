package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kcity.application.SaveDrafts;
import kcity.application.StartApplications;
import kcity.application.SubmitApplications;
import kcity.forms.Answers;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** No link of any page leads nowhere for anybody, and every kind of page stands axe and a narrow screen. */
class EveryPageTest {
    private static final List<String> EVERYBODY =
            List.of("/", "/calls", "/projects", "/years", "/sign-in", "/register");

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
                        "/desk",
                        "/desk/calls/#",
                        "/desk/calls/#/review",
                        "/desk/calls/#/awards");
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

    private static void submitted(World world, String person, String call, Answers answers) {
        var ref = world.the(StartApplications.class).start(world.actor(person), call);
        world.the(SaveDrafts.class).save(world.actor(person), ref, answers);
        world.the(SubmitApplications.class).submit(world.actor(person), ref);
    }
}

package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.review.assignment.AssignReviewers;
import kcity.review.assignment.Load;
import kcity.review.expert.AnswerInvitations;
import kcity.review.expert.InviteExperts;
import kcity.review.expert.StateNoConflict;
import kcity.review.ranking.CloseReviewRounds;
import kcity.review.round.OpenReviewRounds;
import kcity.review.scoring.SubmitScores;
import kcity.selection.FreezeCandidates;
import kcity.selection.ProposePortfolios;
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
        world.the(OpenReviewRounds.class).open(world.park(), Stages.CALL);
        for (var name : List.of("Han", "Jung")) {
            world.the(InviteExperts.class)
                    .invite(world.park(), Stages.CALL, world.actor(name).id(), List.of());
            world.the(AnswerInvitations.class).accept(world.actor(name), Stages.CALL);
            world.the(StateNoConflict.class).state(world.actor(name), Stages.CALL);
        }
        var assign = world.the(AssignReviewers.class);
        assign.apply(world.park(), assign.propose(world.park(), Stages.CALL, new Load(2, 0)));
        for (var task : world.the(kcity.review.ReviewQueries.class).tasks(world.park(), Stages.CALL)) {
            var expert = List.of("Han", "Jung").stream()
                    .map(world::actor)
                    .filter(actor -> actor.id().equals(task.expert()))
                    .findFirst()
                    .orElseThrow();
            world.the(SubmitScores.class).submit(expert, task.application(), Stages.points(80, 70), "Fits.");
        }
        world.the(CloseReviewRounds.class).close(world.park(), Stages.CALL);
        world.the(FreezeCandidates.class).freeze(world.park(), Stages.CALL);
        world.the(ProposePortfolios.class).propose(world.park(), Stages.CALL);
    }
}

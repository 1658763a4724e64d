package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import kcity.consulting.BeginConsulting;
import kcity.review.round.OpenReviewRounds;
import kcity.screening.ScreenApplications;
import kcity.screening.ShortListApplications;
import kcity.shared.Act;
import kcity.shared.Refused;
import kcity.testing.AtOnce;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stage begins with what was judged, whatever is submitted or decided at that very moment. */
class StagesAtTheSameMomentTest {
    private static final String PLANNING = "2024-planning";
    private static final Instant IN_TIME = Instant.parse("2024-03-19T14:59:59Z");
    private World world;

    @BeforeEach
    void settle() {
        world = World.settle();
        world.at("2024-03-10T09:00:00+09:00");
    }

    /** "done", or why not. */
    private static Callable<String> told(Runnable act) {
        return () -> {
            try {
                act.run();
                return "done";
            } catch (Refused refused) {
                return refused.reasons().getFirst().key();
            }
        };
    }

    private String eligibleHue() {
        var hue = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        world.the(ScreenApplications.class).decide(world.kim(), hue, true, "Complete.");
        world.save("Linh", hue, world.planning("Hue", "VN", 500));
        return hue;
    }

    private Runnable submitting(String name, String ref) {
        return () -> world.the(SubmitApplications.class).submit(world.actor(name), ref);
    }

    @Test
    void anewAndOntoTheShortList() throws Exception {
        var hue = eligibleHue();
        var answers = AtOnce.both(
                told(submitting("Linh", hue)),
                told(() -> world.the(ShortListApplications.class)
                        .shortList(world.kim(), PLANNING, List.of(hue), "Ready.")));
        assertThat(answers)
                .isIn(
                        List.of("done", "refusal.screening.not-passed"),
                        List.of("refusal.stage.past.SHORT_LISTED", "done"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void anewAndIntoTheReview() throws Exception {
        var verona = new Stages(world).submit("Yoon", "Verona", 300);
        new Stages(world).submit("Bae", "Lima", 300);
        new Stages(world).passAll();
        world.save("Yoon", verona, world.demonstration("Verona", "IT", 350));
        world.at("2024-03-20T00:00:30+09:00");
        var answers = AtOnce.both(
                told(() ->
                        world.the(SubmitApplications.class).submit(new Act(world.actor("Yoon"), IN_TIME), verona, "")),
                told(() -> world.the(OpenReviewRounds.class).open(world.park(), Stages.CALL)));
        assertThat(answers)
                .isIn(List.of("done", "refusal.review.unsettled"), List.of("refusal.stage.past.IN_REVIEW", "done"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void anotherDecisionAndIntoTheReview() throws Exception {
        var verona = new Stages(world).submit("Yoon", "Verona", 300);
        new Stages(world).submit("Bae", "Lima", 300);
        new Stages(world).passAll();
        world.at("2024-03-21T09:00:00+09:00");
        var answers = AtOnce.both(
                told(() -> world.the(ScreenApplications.class)
                        .change(world.park(), verona, 1, false, "The partner knows nothing of it.")),
                told(() -> world.the(OpenReviewRounds.class).open(world.park(), Stages.CALL)));
        assertThat(answers).isIn(List.of("done", "done"), List.of("refusal.stage.past.IN_REVIEW", "done"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void offTheShortListAndIntoConsulting() throws Exception {
        var hue = eligibleHue();
        var lists = world.the(ShortListApplications.class);
        lists.shortList(world.kim(), PLANNING, List.of(hue), "Ready.");
        var answers = AtOnce.both(
                told(() -> lists.drop(world.kim(), PLANNING, hue, "Another was meant.")),
                told(() -> world.the(BeginConsulting.class).begin(world.kim(), hue, "Oh Sejin", "Hanul Planning")));
        assertThat(answers)
                .isIn(
                        List.of("done", "refusal.consulting.not-short-listed"),
                        List.of("refusal.stage.past.IN_CONSULTING", "done"));
        assertThat(world.wrong()).isEmpty();
    }
}

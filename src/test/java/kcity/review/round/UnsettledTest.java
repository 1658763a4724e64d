package kcity.review.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import kcity.review.ReviewQueries;
import kcity.screening.ScreenApplications;
import kcity.shared.Refused;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Nothing that came in drops out of a call because its review was opened. */
class UnsettledTest {
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final OpenReviewRounds open = world.the(OpenReviewRounds.class);

    private List<String> received() {
        world.at("2024-03-01T09:00:00+09:00");
        var refs = List.of(
                stages.submit("Yoon", "Verona", 300),
                stages.submit("Bae", "Hanoi", 300),
                stages.submit("Yoon", "Lima", 300));
        world.at("2024-03-21T09:00:00+09:00");
        world.the(ScreenApplications.class).decide(world.park(), refs.getFirst(), true, "Meets every rule");
        world.the(ScreenApplications.class).decide(world.park(), refs.getLast(), false, "No partner of a public body");
        return refs;
    }

    @Test
    void aRoundIsNotOpenedOverWhatNobodyHasSettled() throws Exception {
        var refs = received();
        var refused = catchThrowableOfType(Refused.class, () -> open.open(world.park(), Stages.CALL));
        assertThat(refused.reasons())
                .containsExactly(Refused.Reason.at(ReviewMatter.LEFT_OUT, "refusal.review.unsettled", 1, refs.get(1)));
        var page = new Visitor(world.address())
                .with(world.session("Park"))
                .get("/desk/calls/" + Stages.CALL + "/review?lang=en")
                .body();
        assertThat(page)
                .contains("Applications not settled yet: 1", "/desk/applications/" + refs.get(1) + "/screening");
        world.the(ScreenApplications.class).decide(world.park(), refs.get(1), true, "Meets every rule");
        open.open(world.park(), Stages.CALL);
        assertThat(world.the(ReviewQueries.class).candidateRefs(world.park(), Stages.CALL))
                .containsExactly(refs.get(0), refs.get(1));
        assertThat(world.the(ReviewQueries.class).leftOut(world.park(), Stages.CALL))
                .isEmpty();
    }

    @Test
    void whatIsLeftOutIsNamedWithItsReasonForGood() throws Exception {
        var refs = received();
        open.open(world.park(), Stages.CALL, "The applicant cannot be reached");
        var review = world.the(ReviewQueries.class);
        assertThat(review.candidateRefs(world.park(), Stages.CALL)).containsExactly(refs.getFirst());
        assertThat(review.leftOut(world.park(), Stages.CALL))
                .isEqualTo(Map.of(refs.get(1), "The applicant cannot be reached"));
        var page = new Visitor(world.address())
                .with(world.session("Park"))
                .get("/desk/calls/" + Stages.CALL + "/review?lang=en")
                .body();
        assertThat(page).contains("Left out when the round was opened", "The applicant cannot be reached");
        assertThat(world.wrong()).isEmpty();
        world.sql().sql("update review.left_out set reason = 'Another'").update();
        assertThat(world.wrong()).isNotEmpty();
    }
}

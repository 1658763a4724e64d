package kcity.review.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kcity.call.CallQueries;
import kcity.forms.FormField;
import kcity.review.ReviewQueries;
import kcity.review.TakeBackRounds;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.testing.Refusals;
import kcity.testing.Stages;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Fields of expertise that an invitation names wrongly are put right by the officer or the expert; what was assigned says so. */
class CorrectFieldsTest {
    private static final String CALL = Stages.CALL;
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final CorrectFields correct = world.the(CorrectFields.class);
    private final ReviewQueries review = world.the(ReviewQueries.class);

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refusals::line)
                .toList();
    }

    private List<String> known() {
        var calls = world.the(CallQueries.class);
        return calls.form(calls.call(CALL)).field("field").stream()
                .map(FormField::choices)
                .flatMap(List::stream)
                .map(choice -> choice.value())
                .toList();
    }

    private List<String> fieldsOf(String expert) {
        return review.invitations(world.park(), CALL).stream()
                .filter(invitation ->
                        invitation.expert().equals(world.actor(expert).id()))
                .findFirst()
                .orElseThrow()
                .fields();
    }

    @Test
    void officerAndExpertPutFieldsRightAndTheAssignmentMadeBeforeSaysSo() {
        stages.screened(2);
        stages.opened();
        stages.assigned();
        var han = world.actor("Han");
        var field = known().getFirst();
        var number = review.proposal(world.park(), CALL).orElseThrow().number();
        assertThat(review.fieldsCorrectedSince(world.park(), CALL, number)).isEmpty();
        assertThatThrownBy(() -> correct.byOfficer(world.minji(), CALL, han.id(), List.of(field), "x"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> correct.byOfficer(world.park(), CALL, han.id(), List.of("astrology"), "")))
                .containsExactly(
                        "expertise: refusal.review.field-unknown", "reason: refusal.review.withdrawal-reason-missing");
        assertThat(refusals(() -> correct.byOfficer(world.park(), CALL, han.id(), List.of(), "No change")))
                .containsExactly("expertise: refusal.review.fields-same");
        world.at("2024-03-22T09:00:00+09:00");
        correct.byOfficer(world.park(), CALL, han.id(), List.of(field), "Left out when inviting");
        assertThat(fieldsOf("Han")).containsExactly(field);
        correct.byExpert(han, CALL, List.of(), "Not my field");
        assertThat(fieldsOf("Han")).isEmpty();
        assertThat(review.fieldCorrections(world.minji(), CALL))
                .extracting(FieldCorrection::was, FieldCorrection::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(List.of(), "Left out when inviting"),
                        org.assertj.core.api.Assertions.tuple(List.of(field), "Not my field"));
        assertThat(review.fieldsCorrectedSince(world.park(), CALL, number)).containsExactly(han.id());
        assertThatThrownBy(() -> correct.byExpert(world.actor("Yoon"), CALL, List.of(), "Not invited"))
                .isInstanceOf(NotFound.class);
        assertThat(world.wrong()).isEmpty();
        world.sql().sql("delete from review.field_correction").update();
        assertThat(world.wrong()).anyMatch(finding -> finding.contains("FieldsCorrected tells of is gone"));
    }

    @Test
    void correctionsGoWithARoundThatIsTakenBackAndOneThatIsOverIsLeftAlone() {
        var refs = stages.screened(2);
        stages.opened();
        correct.byExpert(world.actor("Jung"), CALL, List.of(known().getLast()), "Mine");
        world.the(TakeBackRounds.class).takeBackOpening(world.park(), CALL, "Too early");
        assertThat(world.wrong()).isEmpty();
        stages.reviewed(refs);
        assertThat(refusals(() -> correct.byExpert(world.actor("Jung"), CALL, List.of(known().getLast()), "Late")))
                .containsExactly("refusal.review.closed");
        assertThat(world.wrong()).isEmpty();
    }
}

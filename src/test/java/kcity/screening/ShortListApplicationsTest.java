package kcity.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kcity.application.WithdrawApplications;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

class ShortListApplicationsTest {
    private static final String PLANNING = "2024-planning";
    private final World world = World.settle();
    private final ScreenApplications screen = world.the(ScreenApplications.class);
    private final ShortListApplications shortList = world.the(ShortListApplications.class);
    private final ScreeningQueries queries = world.the(ScreeningQueries.class);
    private final String hue = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
    private final String ulaanbaatar = world.submit("Bold", PLANNING, world.planning("Ulaanbaatar", "MN", 500));

    private List<String> refusals(List<String> refs, String reason) {
        return catchThrowableOfType(Refused.class, () -> shortList.shortList(world.kim(), PLANNING, refs, reason))
                .reasons()
                .stream()
                .map(r -> r.key() + r.arguments())
                .toList();
    }

    @Test
    void takesTheEligibleOnly() {
        screen.decide(world.kim(), hue, true, "Fine.");
        assertThat(refusals(List.of(hue, ulaanbaatar), ""))
                .containsExactly(
                        "refusal.screening.not-passed[" + ulaanbaatar + "]", "refusal.screening.list-reason-missing[]");
        assertThat(refusals(List.of(), "None.")).containsExactly("refusal.screening.nobody-chosen[]");
        shortList.shortList(world.kim(), PLANNING, List.of(hue), "Ready to begin.");
        assertThat(queries.shortListed(world.kim(), PLANNING)).containsExactly(hue);
        assertThat(queries.states(world.kim(), PLANNING))
                .containsEntry(hue, State.SHORT_LISTED)
                .containsEntry(ulaanbaatar, State.TO_SCREEN);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aLaterListAddsAndDropsNobody() {
        screen.decide(world.kim(), hue, true, "Fine.");
        screen.decide(world.kim(), ulaanbaatar, true, "Fine.");
        shortList.shortList(world.kim(), PLANNING, List.of(hue), "Ready to begin.");
        assertThat(refusals(List.of(ulaanbaatar), "Rather this one."))
                .containsExactly("refusal.screening.dropped[" + hue + "]");
        assertThat(refusals(List.of(hue), "Again.")).containsExactly("refusal.screening.list-unchanged[]");
        shortList.shortList(world.kim(), PLANNING, List.of(hue, ulaanbaatar), "There is time for two.");
        assertThat(queries.shortListed(world.kim(), PLANNING)).containsExactly(hue, ulaanbaatar);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theShortListedCannotBeFoundNotEligibleButMayWithdraw() {
        screen.decide(world.kim(), hue, true, "Fine.");
        shortList.shortList(world.kim(), PLANNING, List.of(hue), "Ready to begin.");
        var refused =
                catchThrowableOfType(Refused.class, () -> screen.change(world.kim(), hue, 1, false, "After all."));
        assertThat(refused.reasons())
                .containsExactly(Refused.Reason.at(ScreeningMatter.DECISION, "refusal.screening.short-listed-already"));
        world.the(WithdrawApplications.class).withdraw(world.actor("Linh"), hue, "No budget of our own.");
        assertThat(queries.shortListed(world.kim(), PLANNING)).isEmpty();
    }

    @Test
    void onlyTheOperatorListsAndOnlyWhereTheRulesKnowAList() {
        screen.decide(world.kim(), hue, true, "Fine.");
        for (var name : List.of("Park", "Minji", "Linh", "Choi")) {
            assertThatThrownBy(() -> shortList.shortList(world.actor(name), PLANNING, List.of(hue), "Ready."))
                    .as(name)
                    .isInstanceOf(NotAllowed.class);
        }
        var refused = catchThrowableOfType(
                Refused.class, () -> shortList.shortList(world.park(), "2024-demonstration", List.of(hue), "Ready."));
        assertThat(refused.reasons()).containsExactly(Refused.Reason.of("refusal.screening.no-short-list"));
    }

    @Test
    void whatCameOnTheListByMistakeIsTakenOffWithAReasonAndShown() {
        screen.decide(world.kim(), hue, true, "Fine.");
        shortList.shortList(world.kim(), PLANNING, List.of(hue), "Ready to begin.");
        shortList.drop(world.kim(), PLANNING, hue, "Another city was meant.");
        assertThat(queries.shortListed(world.kim(), PLANNING)).isEmpty();
        assertThat(queries.states(world.kim(), PLANNING)).containsEntry(hue, State.ELIGIBLE);
        assertThat(queries.removals(world.minji(), PLANNING))
                .extracting(ShortListRemoval::application, ShortListRemoval::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(hue, "Another city was meant."));
        screen.change(world.kim(), hue, 1, false, "It is another city.");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void nobodyIsTakenOffTheListOnceConsultingHasBegun() {
        screen.decide(world.kim(), hue, true, "Fine.");
        shortList.shortList(world.kim(), PLANNING, List.of(hue), "Ready to begin.");
        world.the(kcity.consulting.BeginConsulting.class).begin(world.kim(), hue, "Oh Sejin", "Hanul Planning");
        var refused = catchThrowableOfType(Refused.class, () -> shortList.drop(world.kim(), PLANNING, hue, "A slip."));
        assertThat(refused.reasons()).containsExactly(Refused.Reason.of("refusal.stage.past.IN_CONSULTING"));
    }
}

package kcity.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.application.PostponeCalls;
import kcity.application.StartApplications;
import kcity.application.SubmitApplications;
import kcity.notification.LetterQueries;
import kcity.notification.WriteLetters;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.testing.Refusals;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The deadline of a prepared call is moved by an act: with a reason, with notice, and the date before stays. */
class MoveDeadlinesTest {
    private static final String CALL = Stages.CALL;
    private final World world = World.settle();
    private final PostponeCalls postpone = world.the(PostponeCalls.class);
    private final CallQueries calls = world.the(CallQueries.class);

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(Refusals::line)
                .toList();
    }

    @Test
    void whoWritesIsToldAndWhatComesUntilTheNewDeadlineIsInTime() throws Exception {
        world.at("2024-03-01T09:00:00+09:00");
        world.the(StartApplications.class).start(world.actor("Yoon"), CALL);
        var was = calls.call(CALL).closesAt();
        postpone.move(world.minji(), CALL, at("2024-03-26T23:59:59+09:00"), "A holiday abroad");
        assertThat(calls.moved(CALL))
                .extracting(MovedDeadline::was, MovedDeadline::closesAt, MovedDeadline::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(was, at("2024-03-26T23:59:59+09:00"), "A holiday abroad"));
        world.the(WriteLetters.class).writeDue();
        assertThat(world.the(LetterQueries.class).mine(world.actor("Yoon"), 1))
                .anyMatch(letter -> letter.body().contains("A holiday abroad"));
        var page =
                new Visitor(world.address()).get("/calls/" + CALL + "?lang=en").body();
        assertThat(page).contains("Deadline before", "A holiday abroad", "26 March 2024");
        assertThat(read("/years")).contains("30 January – 26 March 2024");
        assertThat(read("/years/changes?from=2024&to=2025"))
                .contains("26 March 2024 23:59:59 KST")
                .doesNotContain("19 March 2024");
        assertThat(read("/years/2024").replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .contains("closes: 26 March 2024 23:59:59 KST.")
                .contains("Closing date of the call today 26 March 2024 23:59:59 KST Moved");
        world.at("2024-03-26T23:59:59+09:00");
        var ref = new Stages(world).submit("Bae", "Hanoi", 300);
        assertThat(world.the(SubmitApplications.class)).isNotNull();
        assertThat(ref).isNotEmpty();
        world.at("2024-03-27T00:00:00+09:00");
        assertThat(calls.isOpen(calls.call(CALL))).isFalse();
        assertThat(world.wrong()).isEmpty();
    }

    private String read(String path) throws Exception {
        return new Visitor(world.address())
                .get(path + (path.contains("?") ? "&" : "?") + "lang=en")
                .body();
    }

    @Test
    void itIsMovedNoFurtherThanTheEndOfTheYearAfterItsEdition() {
        for (var late : List.of("9999-12-31T23:59:59+09:00", "2026-01-01T00:00:00+09:00")) {
            assertThat(refusals(() -> postpone.move(world.minji(), CALL, at(late), "A slip")))
                    .as(late)
                    .containsExactly("deadline: refusal.forms.day-out-of-range");
        }
        postpone.move(world.minji(), CALL, at("2025-12-31T23:59:59+09:00"), "A long holiday");
        assertThat(calls.moved(CALL)).hasSize(1);
    }

    @Test
    void onlyTheOwnerMovesItBeforeItHasPassedAndSaysWhy() {
        for (var name : List.of("Park", "Kim", "Yoon", "Choi")) {
            assertThatThrownBy(() -> postpone.move(world.actor(name), CALL, at("2024-03-26T23:59:59+09:00"), "x"))
                    .as(name)
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(refusals(() -> postpone.move(world.minji(), CALL, at("2024-01-01T00:00:00+09:00"), " ")))
                .containsExactly(
                        "deadline: refusal.call.deadline-too-early", "reason: refusal.call.move-reason-missing");
        assertThat(refusals(() -> postpone.move(world.minji(), "2024-planning", null, "x")))
                .containsExactly("deadline: refusal.call.deadline-missing");
        world.at("2024-03-21T09:00:00+09:00");
        assertThat(refusals(() -> postpone.move(world.minji(), CALL, at("2024-03-26T23:59:59+09:00"), "x")))
                .containsExactly("refusal.call.deadline-passed");
    }

    @Test
    void theCutOffOfACallThatIsOpenAllYearIsMovedWithNoticeUntilItHasPassed() throws Exception {
        var planning = "2024-planning";
        world.at("2024-04-29T09:00:00+09:00");
        world.the(StartApplications.class).start(world.actor("Linh"), planning);
        var later = at("2024-05-03T23:59:59+09:00");
        var call = calls.call(planning);
        assertThat(calls.last(call)).isEqualTo(at("2024-04-30T23:59:59+09:00"));
        postpone.move(world.minji(), planning, later, "Elections abroad");
        assertThat(calls.last(calls.call(planning))).isEqualTo(later);
        assertThat(calls.call(planning).rolling()).isTrue();
        world.the(WriteLetters.class).writeDue();
        assertThat(world.the(LetterQueries.class).mine(world.actor("Linh"), 1))
                .anyMatch(letter -> letter.subject().startsWith("The cut-off")
                        && letter.body().contains("Elections abroad"));
        assertThat(new Visitor(world.address())
                        .get("/calls/" + planning + "?lang=en")
                        .body())
                .contains("Cut-off before", "Elections abroad", "3 May 2024");
        assertThat(read("/years/2024"))
                .contains("closes: open all year, cut-off 3 May 2024 23:59:59 KST.")
                .contains("Cut-off of the call today");
        world.at("2024-05-03T23:59:59+09:00");
        var inTime = world.submit("Linh", planning, world.planning("Hue", "VN", 500));
        world.at("2024-05-04T00:00:00+09:00");
        var after = world.submit("Linh", planning, world.planning("Da Nang", "VN", 500));
        var applications = world.the(ApplicationQueries.class);
        assertThat(applications.application(world.kim(), inTime).edition()).isEqualTo(2024);
        assertThat(applications.application(world.actor("Linh"), after).edition())
                .isEqualTo(2025);
        assertThat(refusals(() -> postpone.move(world.minji(), planning, at("2024-06-01T00:00:00+09:00"), "x")))
                .containsExactly("refusal.call.cut-off-passed");
        assertThat(world.wrong()).isEmpty();
    }
}

package kcity.review.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import kcity.review.ReviewQueries;
import kcity.review.ReviewerQueries;
import kcity.review.ranking.CloseReviewRounds;
import kcity.review.scoring.SubmitScores;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.testing.Stages;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** By non-interference: with a conflict, everything that an expert can read is as if the application had never come. */
class ConflictLockTest {
    private static final String CALL = Stages.CALL;

    private static String seenBy(World world, Actor expert) {
        var queries = world.the(ReviewerQueries.class);
        return Stream.of(
                        queries.listed(expert, CALL).stream().map(a -> a.ref() + a.title() + a.city()),
                        queries.assigned(expert, CALL).stream()
                                .map(work -> work.application().ref() + work.draft() + work.handedIn()),
                        queries.assigned(expert, CALL).stream()
                                .map(work -> queries.othersTotals(
                                        expert, work.application().ref())),
                        queries.invitations(expert).stream())
                .map(list -> list.toList().toString())
                .toList()
                .toString();
    }

    @Test
    void aFoundConflictHidesTheApplicationFromListsCountsAndTotals() {
        var with = World.settle();
        var stages = new Stages(with);
        with.at("2024-03-01T09:00:00+09:00");
        stages.submit("Bae", "Hanoi", 300);
        stages.submit("Bae", "Lima", 300);
        stages.submit("Yoon", "Verona", 300);
        with.at("2024-03-21T09:00:00+09:00");
        stages.passAll();
        stages.opened();
        stages.assigned();
        var seen = seenBy(with, with.actor("Lim"));

        var without = World.settle();
        stages = new Stages(without);
        without.at("2024-03-01T09:00:00+09:00");
        stages.submit("Bae", "Hanoi", 300);
        stages.submit("Bae", "Lima", 300);
        without.at("2024-03-21T09:00:00+09:00");
        stages.passAll();
        stages.opened();
        stages.assigned();
        var lim = without.actor("Lim");
        assertThat(seen).doesNotContain("Verona");
        assertThat(without.the(ReviewerQueries.class).listed(lim, CALL)).hasSize(2);
        assertThat(listedPart(seen)).isEqualTo(listedPart(seenBy(without, lim)));
    }

    /** The first list: what is assigned may differ, as others take other work. */
    private static String listedPart(String seen) {
        return seen.substring(0, seen.indexOf(']'));
    }

    @Test
    void aDeclaredConflictEndsSightAndWork() {
        var world = World.settle();
        var stages = new Stages(world);
        var refs = stages.screened(2);
        stages.opened();
        stages.assigned();
        var han = world.actor("Han");
        var queries = world.the(ReviewerQueries.class);
        var declare = world.the(DeclareConflicts.class);
        assertThat(refusals(() -> declare.declare(han, refs.getFirst(), null, " ")))
                .containsExactly("refusal.review.conflict-without-reason", "refusal.review.conflict-without-kind");
        world.the(SubmitScores.class).submit(han, refs.getFirst(), Stages.points(90, 90), "Good.");
        declare.declare(han, refs.getFirst(), ConflictKind.FAMILY, "A cousin works there");
        assertThat(queries.listed(han, CALL)).extracting(a -> a.ref()).containsExactly(refs.get(1));
        assertThat(seenBy(world, han)).doesNotContain(refs.getFirst());
        assertThatThrownBy(() -> queries.work(han, refs.getFirst())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.othersTotals(han, refs.getFirst())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.listedOne(han, refs.getFirst())).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> world.the(SubmitScores.class).submit(han, refs.getFirst(), Stages.points(1, 1), "x", "y"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> declare.declare(han, refs.getFirst(), ConflictKind.OTHER, "again"))
                .isInstanceOf(NotFound.class);
        assertThat(world.the(ReviewQueries.class).sheets(world.park(), CALL)).isEmpty();
        assertThat(world.the(ReviewQueries.class).conflicts(world.park(), CALL))
                .extracting(Conflict::application, Conflict::kind, Conflict::found)
                .contains(org.assertj.core.groups.Tuple.tuple(refs.getFirst(), ConflictKind.FAMILY, false));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void othersTotalsStayHiddenUntilTheRoundIsOver() {
        var world = World.settle();
        var stages = new Stages(world);
        var refs = stages.screened(1);
        stages.opened();
        stages.assigned();
        var queries = world.the(ReviewerQueries.class);
        var submit = world.the(SubmitScores.class);
        submit.submit(world.actor("Jung"), refs.getFirst(), Stages.points(40, 60), "Weak.");
        assertThat(queries.othersTotals(world.actor("Han"), refs.getFirst())).isEmpty();
        submit.submit(world.actor("Han"), refs.getFirst(), Stages.points(80, 80), "Strong.");
        assertThat(queries.othersTotals(world.actor("Han"), refs.getFirst())).isEmpty();
        world.the(CloseReviewRounds.class).close(world.park(), CALL);
        assertThat(queries.othersTotals(world.actor("Han"), refs.getFirst()))
                .containsExactly(new java.math.BigDecimal("50.0000"));
    }

    @Test
    void theOtherAgencyAndOutsidersSeeNothingOfARound() {
        var world = World.settle();
        var stages = new Stages(world);
        stages.reviewed(stages.screened(2));
        var queries = world.the(ReviewQueries.class);
        for (var name : List.of("Kim", "Yoon", "Han", "Choi")) {
            var actor = world.actor(name);
            assertThatThrownBy(() -> queries.tasks(actor, CALL)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.conflicts(actor, CALL)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.sheets(actor, CALL)).isInstanceOf(NotFound.class);
        }
        assertThat(queries.ranking(world.choi(), CALL)).hasSize(2);
        assertThat(queries.ranking(world.minji(), CALL)).hasSize(2);
        for (var name : List.of("Kim", "Yoon", "Han")) {
            assertThatThrownBy(() -> queries.ranking(world.actor(name), CALL))
                    .isInstanceOf(kcity.shared.NotAllowed.class);
        }
    }

    private static List<String> refusals(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).reasons().stream()
                .map(Refused.Reason::key)
                .toList();
    }
}

package kcity.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kcity.application.WithdrawApplications;
import kcity.shared.Refused;
import kcity.testing.AtOnce;
import kcity.testing.Refusals;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of several proposals of one city the officer decides which goes on, and no more than may. */
class SameCityTest {
    private static final String PLANNING = "2024-planning";
    private World world;
    private ScreenApplications screen;
    private ScreeningQueries queries;
    private String first = "";
    private String second = "";

    @BeforeEach
    void settle() {
        world = World.settle();
        screen = world.the(ScreenApplications.class);
        queries = world.the(ScreeningQueries.class);
        first = world.submit("Linh", PLANNING, world.planning("Izmir", "TR", 400));
        second = world.submit("Rosa", PLANNING, world.planning("IZMIR", "TR", 500));
    }

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(reason -> Refusals.about(reason) + ": " + reason.key() + reason.arguments())
                .toList();
    }

    @Test
    void theSecondIsMarkedForTheOfficer() {
        var found = queries.of(world.kim(), second).examination().orElseThrow();
        assertThat(found.unmet())
                .extracting(Finding::rule, Finding::forOfficer, Finding::assumed, Finding::arguments)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("one-per-city", true, true, List.of(1L, first)));
        assertThat(found.broken()).isEmpty();
    }

    @Test
    void theOfficerLetsOneGoOnAndMayLetTheOtherOneInstead() {
        screen.decide(world.kim(), second, true, "The city's own department wrote it.");
        assertThat(refusals(() -> screen.decide(world.kim(), first, true, "This one as well.")))
                .containsExactly("decision: refusal.screening.city-goes-on[" + second + "]");
        screen.decide(world.kim(), first, false, "The city goes on with " + second + ".");
        screen.change(world.kim(), second, 1, false, "The city wrote that it knows nothing of it.");
        screen.change(world.kim(), first, 1, true, "The city stands behind this one.");
        assertThat(queries.passed(world.kim(), PLANNING)).containsExactly(first);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whoeverWithdrewHoldsNoPlace() {
        screen.decide(world.kim(), first, true, "Complete.");
        world.the(WithdrawApplications.class).withdraw(world.actor("Linh"), first, "No money of our own");
        screen.decide(world.kim(), second, true, "The only one left.");
        assertThat(queries.passed(world.kim(), PLANNING)).containsExactly(second);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void twoOfficersAtTheSameMomentLetOneGoOn() throws Exception {
        Callable<Boolean> one = () -> isDecided(first);
        assertThat(AtOnce.both(one, () -> isDecided(second))).containsExactlyInAnyOrder(true, false);
        assertThat(queries.passed(world.kim(), PLANNING)).hasSize(1);
        assertThat(world.wrong()).isEmpty();
    }

    private boolean isDecided(String ref) {
        try {
            screen.decide(world.kim(), ref, true, "Complete.");
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    @Test
    void twoEligibleOfOneCityAreFoundWhereSomebodyPutThemThere() {
        screen.decide(world.kim(), first, true, "Complete.");
        screen.decide(world.kim(), second, false, "The other goes on.");
        world.tamper("update screening.decision set eligible = true");
        assertThat(world.wrong())
                .anyMatch(line -> line.contains("more proposals of one city are eligible in one call than its rules"));
    }

    @Test
    void bothSidesSayItOnTheDeskAndNeitherApplicantReadsOfTheOther() throws IOException, InterruptedException {
        var kim = new Visitor(world.address()).with(world.session("Kim"));
        for (var pair : List.of(List.of(first, second), List.of(second, first))) {
            for (var page : List.of("", "/screening")) {
                assertThat(kim.get("/desk/applications/" + pair.getFirst() + page + "?lang=en")
                                .body())
                        .contains("Not the only proposal of its city", "at most (assumed by the platform)")
                        .contains("href=\"/desk/applications/" + pair.getLast() + "\"");
            }
        }
        var list = "/desk/calls/" + PLANNING + "/applications";
        assertThat(kim.get(list + "?lang=en").body()).contains("Same city: " + first, "Same city: " + second);
        assertThat(kim.get(list + ".csv").body().lines().filter(line -> line.startsWith(first)))
                .singleElement()
                .asString()
                .endsWith("," + second);
        var rosa = new Visitor(world.address()).with(world.session("Rosa"));
        assertThat(rosa.get("/apply").body() + rosa.get("/apply/" + second).body())
                .contains(second)
                .doesNotContain(first);
    }
}

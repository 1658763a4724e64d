package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kcity.award.AwardQueries;
import kcity.award.ChooseContractors;
import kcity.award.SignAgreements;
import kcity.award.Terms;
import kcity.call.PrepareCalls;
import kcity.programme.PrepareEditions;
import kcity.programme.SubType;
import kcity.screening.ScreenApplications;
import kcity.selection.AnnounceResults;
import kcity.selection.Choice;
import kcity.selection.DecideSelections;
import kcity.selection.SelectionQueries;
import kcity.shared.CountryCode;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Won;
import kcity.testing.Awarded;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes after the cut-off is the next edition's in everything: rules, band, who decides, what its applicant reads, its award. */
class CarriedOverTest {
    private static final String CAME_IN_BY = "2024-planning";
    private static final String DECIDING = "2025-planning";
    private World world;

    @BeforeEach
    void settle() {
        world = World.settle();
        world.at("2024-12-10T09:00:00+09:00");
    }

    private void prepareNext() {
        world.the(PrepareEditions.class).prepare(world.minji(), 2025);
        world.the(PrepareCalls.class).prepare(world.minji(), 2025);
    }

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(reason -> reason.key() + reason.arguments())
                .toList();
    }

    private String read(String name, String path) throws IOException, InterruptedException {
        return new Visitor(world.address())
                .with(world.session(name))
                .get(path + "?lang=en")
                .body();
    }

    @Test
    void itWaitsForTheCallThatDecidesAndIsThenThatCalls() throws IOException, InterruptedException {
        var hue = world.submit("Linh", CAME_IN_BY, world.planning("Hue", "VN", 500));
        assertThat(refusals(() -> world.the(ScreenApplications.class).decide(world.kim(), hue, true, "Complete.")))
                .containsExactly("refusal.stage.waits-for[2025]");
        assertThat(read("Linh", "/apply/" + hue)).contains("Considered for the edition", "2025", "Submitted");
        assertThat(read("Kim", "/desk/calls/" + CAME_IN_BY + "/applications")).contains(hue, "Carried over");
        prepareNext();
        assertThat(read("Kim", "/desk/calls/" + CAME_IN_BY + "/applications")).contains(hue, "Carried over");
        assertThat(read("Kim", "/desk/calls/" + DECIDING + "/applications")).contains(hue, "To screen");
        world.the(ScreenApplications.class).decide(world.kim(), hue, true, "Complete.");
        assertThat(read("Linh", "/apply")).contains("Eligible");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theBandIsThatOfTheEditionThatConsidersIt() {
        var tooMuch = world.planning("Hue", "VN", 650);
        var ref = world.the(StartApplications.class).start(world.actor("Linh"), CAME_IN_BY);
        world.save("Linh", ref, tooMuch);
        var submit = world.the(SubmitApplications.class);
        assertThat(refusals(() -> submit.submit(world.actor("Linh"), ref)))
                .containsExactly("refusal.call.band[" + Won.ofMillions(300) + ", " + Won.ofMillions(600) + "]");
        prepareNext();
        assertThat(submit.submit(world.actor("Linh"), ref).consideredFor()).isEqualTo(2025);
        world.save("Linh", ref, world.planning("Hue", "VN", 701));
        assertThat(refusals(() -> submit.submit(world.actor("Linh"), ref)))
                .containsExactly("refusal.call.band[" + Won.ZERO + ", " + Won.ofMillions(700) + "]");
    }

    @Test
    void itIsDecidedAnnouncedAndAwardedByTheCallThatDecides() throws IOException, InterruptedException {
        prepareNext();
        var hue = world.submit("Linh", CAME_IN_BY, world.planning("Hue", "VN", 650));
        var awarded = new Awarded(world, DECIDING);
        awarded.consult(hue);
        world.at("2025-02-03T09:00:00+09:00");
        awarded.proposedPlanning();
        assertThat(world.the(SelectionQueries.class).candidates(world.kim(), DECIDING))
                .extracting(kcity.selection.Candidate::subType)
                .containsExactly(SubType.PLANNING_UNDIVIDED);
        decide(hue);
        assertThat(read("Linh", "/apply/" + hue)).contains("In review").doesNotContain("Selected");
        world.at("2025-03-03T10:00:00+09:00");
        assertThat(world.the(AnnounceResults.class).announceDue()).containsExactly(DECIDING);
        assertThat(read("Linh", "/apply")).contains("Selected").doesNotContain("Submitted");
        assertThat(read("Linh", "/apply/" + hue)).contains("Selected").doesNotContain("checks your");
        assertThat(read("Kim", "/desk/calls/" + DECIDING + "/awards")).contains(hue);
        assertThat(read("Kim", "/desk/calls/" + CAME_IN_BY + "/awards")).doesNotContain(hue);
        sign(hue);
        assertThat(world.wrong()).isEmpty();
    }

    private void decide(String hue) {
        var decide = world.the(DecideSelections.class);
        var at = Instant.parse("2025-03-03T01:00:00Z");
        assertThat(catchThrowableOfType(
                        NotFound.class, () -> world.the(SelectionQueries.class).candidates(world.park(), DECIDING)))
                .isNotNull();
        decide.decide(
                world.choi(),
                DECIDING,
                List.of(new Choice(hue, Won.ofMillions(640), "Ten less are enough")),
                List.of(),
                "Decided",
                at);
    }

    /** 250 million are less than the band of 2024 begins with. */
    private void sign(String hue) {
        world.the(ChooseContractors.class)
                .choose(
                        world.kim(),
                        hue,
                        "R25BK0001",
                        "Hanul Planning",
                        CountryCode.KOREA,
                        LocalDate.parse("2025-03-03"));
        world.the(SignAgreements.class)
                .sign(
                        world.kim(),
                        hue,
                        "KIND-2025-1",
                        new Terms(
                                Won.ofMillions(250),
                                LocalDate.parse("2025-12-19"),
                                List.of(Awarded.milestone("All", "2025-12-01", 250))));
        assertThat(world.the(AwardQueries.class).of(world.kim(), hue).agreement())
                .isNotNull();
    }
}

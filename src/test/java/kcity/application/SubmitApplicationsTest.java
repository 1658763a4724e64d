package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kcity.forms.Answers;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

class SubmitApplicationsTest {
    private static final String PLANNING = "2024-planning";
    private static final String DEMONSTRATION = "2024-demonstration";
    private final World world = World.settle();
    private final SubmitApplications submit = world.the(SubmitApplications.class);

    private String draft(String name, String call, Answers answers) {
        var ref = world.the(StartApplications.class).start(world.actor(name), call);
        world.save(name, ref, answers);
        return ref;
    }

    private List<String> refusals(String name, String call, Answers answers) {
        var ref = draft(name, call, answers);
        var refused = catchThrowableOfType(Refused.class, () -> submit.submit(world.actor(name), ref));
        assertThat(application(name, ref).state()).isEqualTo(Application.State.DRAFT);
        return refused.reasons().stream().map(Refused.Reason::key).toList();
    }

    private Application application(String name, String ref) {
        return world.the(ApplicationQueries.class).application(world.actor(name), ref);
    }

    @Test
    void givesANumberedReceiptWithTheInstantThatCounts() {
        world.at("2024-03-19T23:59:59+09:00");
        var ref = draft("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 300));
        var receipt = submit.submit(world.actor("Yoon"), ref);
        assertThat(ref).isEqualTo("KCN-2024-D-001");
        assertThat(receipt.number()).isEqualTo("KCN-2024-D-001-R1");
        assertThat(receipt.at()).isEqualTo("2024-03-19T14:59:59Z");
        assertThat(receipt.consideredFor()).isEqualTo(2024);
        assertThat(receipt.digest()).matches("[0-9a-f]{64}");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void refusesAnArrivalOneSecondAfterTheCloseAndKeepsTheDraft() {
        world.at("2024-03-20T00:00:00+09:00");
        assertThat(refusals("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 300)))
                .containsExactly("refusal.call.in-time");
    }

    @Test
    void refusesADemonstrationWithOnlyAForeignCompanyAsPartner() {
        assertThat(refusals(
                        "Yoon",
                        DEMONSTRATION,
                        world.demonstration("Verona", "IT", 300).with("partner-kind", "foreign-company")))
                .containsExactly("refusal.call.overseas-public-partner");
    }

    @Test
    void refusesAPartnerAbroadThatIsInKorea() {
        assertThat(refusals(
                        "Yoon",
                        DEMONSTRATION,
                        world.demonstration("Verona", "IT", 300).with("partner-country", "KR")))
                .containsExactly("refusal.application.partner-in-korea");
    }

    @Test
    void refusesAForeignCompanyAsLead() {
        assertThat(refusals("Marco", DEMONSTRATION, world.demonstration("Verona", "IT", 300)))
                .containsExactly("refusal.call.applicant");
    }

    @Test
    void refusesAmountsOutsideTheBandAtTheirField() {
        assertThat(refusals("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 401)))
                .containsExactly("refusal.call.band");
        assertThat(refusals("Linh", PLANNING, world.planning("Hue", "VN", 299))).containsExactly("refusal.call.band");
    }

    @Test
    void aPlanningProposalOfMayJoinsTheNextEditionsPool() {
        world.at("2024-05-01T00:00:00+09:00");
        var ref = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
        assertThat(application("Linh", ref).edition()).isEqualTo(2025);
        var queries = world.the(ApplicationQueries.class);
        assertThat(queries.submitted(world.kim(), PLANNING)).isEmpty();
        assertThat(queries.pool(world.kim(), PLANNING))
                .extracting(Application::ref)
                .containsExactly(ref);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(refusals(
                        "Yoon",
                        DEMONSTRATION,
                        world.demonstration("Verona", "IT", 500)
                                .with("summary", "too short")
                                .with("partner-kind", "foreign-company")))
                .containsExactly(
                        "refusal.forms.too-short", "refusal.call.band", "refusal.call.overseas-public-partner");
    }

    @Test
    void aLaterRevisionCountsUntilTheClose() {
        var ref = world.submit("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 300));
        world.save("Yoon", ref, world.demonstration("Verona", "IT", 350));
        assertThat(submit.submit(world.actor("Yoon"), ref).number()).isEqualTo("KCN-2024-D-001-R2");
        assertThat(application("Yoon", ref).requested()).isEqualTo(kcity.shared.Won.ofMillions(350));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void twoWritersNeverOverwriteEachOtherUnseen() {
        var ref = draft("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 300));
        assertThatThrownBy(() -> world.the(SaveDrafts.class).save(world.actor("Yoon"), ref, 0, Answers.NONE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("changed-meanwhile");
    }

    @Test
    void draftsAreHiddenFromEverybodyElseAndSubmissionsFromTheOtherAgency() {
        var draft = draft("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 300));
        var queries = world.the(ApplicationQueries.class);
        for (Actor other : List.of(world.park(), world.minji(), world.actor("Bae"), Actor.PUBLIC)) {
            assertThatThrownBy(() -> queries.application(other, draft)).isInstanceOf(NotFound.class);
        }
        submit.submit(world.actor("Yoon"), draft);
        assertThat(queries.application(world.park(), draft).ref()).isEqualTo(draft);
        assertThat(queries.application(world.actor("Giulia"), draft).ref()).isEqualTo(draft);
        assertThatThrownBy(() -> queries.application(world.kim(), draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.submitted(world.kim(), DEMONSTRATION)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void thePartnerConfirmsThroughItsOwnPerson() {
        var ref = world.submit("Yoon", DEMONSTRATION, world.demonstration("Verona", "IT", 300));
        assertThat(application("Yoon", ref).partners())
                .extracting(Partner::confirmed)
                .containsExactly(false);
        world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), ref);
        assertThat(application("Yoon", ref).partners())
                .extracting(Partner::confirmed)
                .containsExactly(true);
        assertThatThrownBy(() -> world.the(ConfirmPartnerships.class).confirm(world.actor("Marco"), ref))
                .isInstanceOf(NotFound.class);
    }
}

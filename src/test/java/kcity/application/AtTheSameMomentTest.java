package kcity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kcity.people.ChangeAccess;
import kcity.people.OrganisationKind;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.screening.ScreenApplications;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.testing.AtOnce;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Whatever two people do at the same moment, one of them is told, and what must always hold holds. */
class AtTheSameMomentTest {
    private final World world = World.settle();

    /** "done", or how it was refused. */
    private static Callable<String> told(Runnable act) {
        return () -> {
            try {
                act.run();
                return "done";
            } catch (Refused refused) {
                return refused.reasons().getFirst().key();
            } catch (DuplicateKeyException sameMoment) {
                return "same moment";
            } catch (kcity.shared.NotFound gone) {
                return "gone";
            }
        };
    }

    private static List<String> both(Runnable one, Runnable other) throws Exception {
        return AtOnce.both(told(one), told(other));
    }

    private Runnable registering(String organisation) {
        return () -> world.the(RegisterPeople.class)
                .register(new Registration(
                        organisation,
                        OrganisationKind.LOCAL_GOVERNMENT.name(),
                        "VN",
                        "Minh",
                        "minh@danang.example",
                        "seven seals swim",
                        Language.EN));
    }

    @Test
    void oneAddressIsRegisteredOnce() throws Exception {
        assertThat(both(registering("Da Nang"), registering("City of Da Nang")))
                .containsExactlyInAnyOrder("done", "refusal.people.email-taken");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void onePersonIsInvitedOnce() throws Exception {
        Runnable inviting = () -> world.the(RegisterPeople.class)
                .invite(world.minji(), "Jo", "jo@kind.example", "KIND", Language.KO, Set.of(Role.OFFICER));
        assertThat(both(inviting, inviting)).containsExactlyInAnyOrder("done", "refusal.people.email-taken");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void twoDraftsOfOneCallGetTwoNumbers() throws Exception {
        var start = world.the(StartApplications.class);
        assertThat(AtOnce.both(
                        () -> start.start(world.actor("Linh"), "2024-planning"),
                        () -> start.start(world.actor("Rosa"), "2024-planning")))
                .containsExactlyInAnyOrder("KCN-2024-P-001", "KCN-2024-P-002");
        assertThat(world.wrong()).isEmpty();
    }

    private String draft(String name, String city) {
        var ref = world.the(StartApplications.class).start(world.actor(name), "2024-planning");
        world.save(name, ref, world.planning(city, "VN", 500));
        return ref;
    }

    private Runnable submitting(String name, String ref) {
        return () -> world.the(SubmitApplications.class).submit(world.actor(name), ref);
    }

    @Test
    void oneApplicationIsSubmittedOnceAndBothHaveItsReceipt() throws Exception {
        var ref = draft("Linh", "Hue");
        var submit = world.the(SubmitApplications.class);
        var receipts = AtOnce.both(
                () -> submit.submit(world.actor("Linh"), ref), () -> submit.submit(world.actor("Linh"), ref));
        assertThat(receipts.getFirst()).isEqualTo(receipts.getLast());
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aDraftIsEitherSubmittedOrThrownAway() throws Exception {
        var ref = draft("Linh", "Hue");
        var answers = both(
                submitting("Linh", ref), () -> world.the(DiscardDrafts.class).discard(world.actor("Linh"), ref));
        assertThat(answers).isIn(List.of("done", "refusal.application.submitted-once"), List.of("gone", "done"));
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void oneApplicationIsWithdrawnOnce() throws Exception {
        var ref = world.submit("Linh", "2024-planning", world.planning("Hue", "VN", 500));
        Runnable withdrawing =
                () -> world.the(WithdrawApplications.class).withdraw(world.actor("Linh"), ref, "No money of our own");
        assertThat(both(withdrawing, withdrawing)).contains("done").hasSize(2);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void oneApplicationIsDecidedOnce() throws Exception {
        world.at("2024-03-01T09:00:00+09:00");
        var ref = world.submit("Yoon", "2024-demonstration", world.demonstration("Verona", "IT", 380));
        world.at("2024-03-21T09:00:00+09:00");
        var screen = world.the(ScreenApplications.class);
        assertThat(both(
                        () -> screen.decide(world.park(), ref, true, "Meets every rule"),
                        () -> screen.decide(world.park(), ref, false, "Misses a rule")))
                .contains("done");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void onePartnershipIsConfirmedOnce() throws Exception {
        world.at("2024-03-01T09:00:00+09:00");
        var ref = world.submit("Yoon", "2024-demonstration", world.demonstration("Verona", "IT", 380));
        Runnable confirming = () -> world.the(ConfirmPartnerships.class).confirm(world.actor("Giulia"), ref);
        assertThat(both(confirming, confirming)).contains("done");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void twoOfficersOfAnAgencyAreNotBothShutOut() throws Exception {
        var jo = world.the(RegisterPeople.class)
                .invite(world.minji(), "Jo", "jo@kind.example", "KIND", Language.KO, Set.of(Role.OFFICER));
        var access = world.the(ChangeAccess.class);
        assertThat(both(
                        () -> access.end(world.minji(), jo.id(), "left the agency"),
                        () -> access.end(world.minji(), world.kim().id(), "left the agency")))
                .containsExactlyInAnyOrder("done", "refusal.people.last-officer");
        assertThat(world.wrong()).isEmpty();
    }
}

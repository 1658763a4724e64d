package kcity.review.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kcity.people.DismissSuspicions;
import kcity.people.RegisterPeople;
import kcity.people.Same;
import kcity.people.SameQueries;
import kcity.people.SayTheSame;
import kcity.review.ReviewQueries;
import kcity.review.assignment.AssignReviewers;
import kcity.review.assignment.Load;
import kcity.shared.Language;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.testing.Refusals;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Two accounts of one person and two records of one body count as one where conflicts of interest are looked for, once an officer says so. */
class SaidTheSameTest {
    private static final String CALL = Stages.CALL;
    private final World world = World.settle();
    private final Stages stages = new Stages(world);
    private final SayTheSame say = world.the(SayTheSame.class);
    private final SameQueries same = world.the(SameQueries.class);
    private final String han = world.actor("Han").id();
    private final String yoon = world.actor("Yoon").id();

    private List<String> conflictsOf(String expert) {
        return world.the(ReviewQueries.class).conflicts(world.park(), CALL).stream()
                .filter(conflict -> conflict.expert().equals(expert))
                .map(Conflict::application)
                .toList();
    }

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(r -> Refusals.about(r) + ": " + r.key().replace("refusal.people.", ""))
                .toList();
    }

    private void proposed() {
        world.the(AssignReviewers.class).propose(world.park(), CALL, new Load(1, 0));
    }

    @Test
    void anExpertWhoIsAlsoAnApplicantUnderAnotherAddressIsFoundEvenAfterTheInvitation() {
        var refs = stages.screened(2);
        stages.opened();
        assertThat(conflictsOf(han)).isEmpty();
        assertThatThrownBy(() -> say.say(world.actor("Yoon"), Same.Kind.PERSON, han, yoon, "x"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> say.say(world.park(), Same.Kind.PERSON, han, "P9999", "x"))
                .isInstanceOf(NotFound.class);
        assertThat(refusals(() -> say.say(world.park(), Same.Kind.PERSON, han, han, " ")))
                .containsExactly("same-as: same-as-itself", "reason: same-reason-missing");
        var number = say.say(world.park(), Same.Kind.PERSON, yoon, han, "One telephone number");
        assertThat(refusals(() -> say.say(world.park(), Same.Kind.PERSON, han, yoon, "Again")))
                .containsExactly("same-as: said-already");
        proposed();
        assertThat(conflictsOf(han)).contains(refs.getFirst());
        say.takeBack(world.park(), number, "Two of one name");
        assertThat(same.said(world.park())).isEmpty();
        assertThat(same.withdrawn(world.park()))
                .extracting(gone -> gone.reason())
                .containsExactly("Two of one name");
        assertThat(world.wrong()).isEmpty();
        world.sql().sql("delete from people.withdrawn").update();
        assertThat(world.wrong()).isNotEmpty();
    }

    @Test
    void twoRecordsOfOneBodyAreOneBodyAndSoAreThoseThatAreSaidToBeTheSameAsThem() {
        var refs = stages.screened(2);
        stages.opened();
        var university = world.actor("Jung").organisation();
        var famasys = world.actor("Marco").organisation();
        say.say(world.minji(), Same.Kind.BODY, university, famasys, "Renamed in 2023");
        say.say(world.minji(), Same.Kind.BODY, famasys, world.actor("Bae").organisation(), "Bought in 2024");
        proposed();
        assertThat(conflictsOf(world.actor("Jung").id())).containsExactly(refs.get(1));
        assertThat(world.wrong()).isEmpty();
    }

    private boolean stand(String twin) {
        return same.suspected(world.park()).stream()
                .anyMatch(two -> List.of(two.one(), two.other()).containsAll(List.of(twin, han))
                        && two.kind() == Same.Kind.PERSON);
    }

    @Test
    void whatStandsOutIsShownToOfficersUntilItIsSaid() throws Exception {
        var twin = world.the(RegisterPeople.class)
                .invite(
                        world.park(),
                        "HAN ",
                        "han@other.example",
                        world.actor("Han").organisation(),
                        Language.KO,
                        Set.of(Role.EXPERT));
        assertThat(stand(twin.id())).isTrue();
        assertThatThrownBy(() -> same.suspected(world.actor("Yoon"))).isInstanceOf(NotAllowed.class);
        var park = new Visitor(world.address()).with(world.session("Park"));
        assertThat(park.get("/desk/people/same?lang=en").body())
                .contains("Perhaps the same", "han@experts.example", "han@other.example");
        say.say(world.park(), Same.Kind.PERSON, han, twin.id(), "He says so");
        assertThat(stand(twin.id())).isFalse();
        assertThat(park.get("/desk/people/same?lang=ko").body()).contains("He says so");
    }

    @Test
    void theProgrammesOwnAgenciesAreNotTakenForOneThoughTheyShareADomain() {
        var bodies = same.suspected(world.park()).stream()
                .filter(two -> two.kind() == Same.Kind.BODY)
                .flatMap(two -> Stream.of(two.one(), two.other()))
                .toList();
        assertThat(bodies).isNotEmpty().doesNotContain("MOLIT", "KIND", "KAIA");
    }

    private String twin(String address) {
        return world.the(RegisterPeople.class)
                .invite(
                        world.park(),
                        "Han",
                        address,
                        world.actor("Han").organisation(),
                        Language.KO,
                        Set.of(Role.EXPERT))
                .id();
    }

    @Test
    void whatAnOfficerDismissesWithAReasonStaysAwayUntilTheyShareMoreAndCanBeTakenBack() throws Exception {
        var dismiss = world.the(DismissSuspicions.class);
        var twin = twin("other@experts.example");
        assertThat(stand(twin)).isTrue();
        assertThatThrownBy(() -> dismiss.dismiss(world.actor("Yoon"), Same.Kind.PERSON, han, twin, "x"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> dismiss.dismiss(world.park(), Same.Kind.PERSON, han, twin, "\u200b")))
                .containsExactly("reason: dismissal-reason-missing");
        assertThat(refusals(() -> dismiss.dismiss(world.park(), Same.Kind.PERSON, han, yoon, "Two people")))
                .containsExactly(": not-suspected");
        var park = new Visitor(world.address()).with(world.session("Park"));
        var one = han.compareTo(twin) < 0 ? han : twin;
        var form = "/desk/people/same/PERSON/" + one + "/" + (one.equals(han) ? twin : han) + "/dismissal";
        assertThat(park.get("/desk/people/same?lang=en").body())
                .contains("the name “han”", "the same organisation", "href=\"" + form + "\"");
        assertThat(park.send(form, park.get(form).body(), java.util.Map.of("reason", "Father and son"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(stand(twin)).isFalse();
        assertThat(park.get("/desk/people/same").body()).contains("Said not to be the same", "Father and son");
        assertThat(world.wrong()).isEmpty();

        world.the(kcity.people.CorrectAddresses.class).byOfficer(world.park(), twin, "han@elsewhere.example", "Moved");
        assertThat(stand(twin)).as("they share the word before the @ now").isTrue();
        var second = dismiss.dismiss(world.park(), Same.Kind.PERSON, twin, han, "Still two");
        assertThat(stand(twin)).isFalse();
        dismiss.takeBack(world.park(), second, "One of them told us");
        assertThat(stand(twin)).isTrue();
        assertThat(same.withdrawn(world.park()))
                .extracting(gone -> gone.reason())
                .containsExactly("One of them told us");
        assertThat(park.get("/desk/people/same?lang=ko").body()).contains("One of them told us", "≠");
        assertThat(world.wrong()).isEmpty();
        world.tamper("update people.dismissal set reason = 'x'");
        assertThat(world.wrong()).isNotEmpty();
    }
}

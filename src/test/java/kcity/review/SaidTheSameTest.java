package kcity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kcity.people.RegisterPeople;
import kcity.people.Same;
import kcity.people.SameQueries;
import kcity.people.SayTheSame;
import kcity.shared.Language;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.shared.Role;
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
                .map(r -> r.field() + ": " + r.key().replace("refusal.people.", ""))
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
                .containsExactly("other: same-as-itself", "reason: same-reason-missing");
        var number = say.say(world.park(), Same.Kind.PERSON, yoon, han, "One telephone number");
        assertThat(refusals(() -> say.say(world.park(), Same.Kind.PERSON, han, yoon, "Again")))
                .containsExactly("other: said-already");
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
        var pair = new SameQueries.Suspected(Same.Kind.PERSON, han, twin.id());
        assertThat(same.suspected(world.park())).contains(pair);
        assertThatThrownBy(() -> same.suspected(world.actor("Yoon"))).isInstanceOf(NotAllowed.class);
        var park = new Visitor(world.address()).with(world.session("Park"));
        assertThat(park.get("/desk/people/same?lang=en").body())
                .contains("Perhaps the same", "han@experts.example", "han@other.example");
        say.say(world.park(), Same.Kind.PERSON, han, twin.id(), "He says so");
        assertThat(same.suspected(world.park())).doesNotContain(pair);
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
}

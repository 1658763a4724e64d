package kcity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class SignInTest {
    private static final String RIGHT = "a long password";
    private static final Client OWN = new Client("203.0.113.7", "the owner's browser", "Firefox/140");
    private static final Client STRANGER = new Client("198.51.100.9", "", "curl");
    private final World world = World.settle();
    private final SignIn signIn = world.the(SignIn.class);
    private final Actor yoon = world.actor("Yoon");

    private String yoon(Client client, String password) {
        return signIn.withPassword(client, "yoon@world.example", password).token();
    }

    private String refusal(Client client, String email, String password) {
        try {
            signIn.withPassword(client, email, password);
            return "";
        } catch (Refused refused) {
            return refused.reasons().getFirst().key();
        }
    }

    private Instant waitsUntil(Client client, String email) {
        try {
            signIn.withPassword(client, email, "not it at all");
        } catch (Refused refused) {
            var reason = refused.reasons().getFirst();
            if (reason.key().equals("refusal.people.wait")) {
                return (Instant) reason.arguments().getFirst();
            }
        }
        return Instant.EPOCH;
    }

    private void wait(Duration time) {
        world.at(world.the(Clock.class).instant().plus(time).toString());
    }

    private void guesses(Client client, String email, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(refusal(client, email, "guess number " + i)).isEqualTo("refusal.people.sign-in-wrong");
        }
    }

    @Test
    void aStrangersGuessesShutNobodyOut() {
        yoon(OWN, RIGHT);
        guesses(STRANGER, "yoon@world.example", 5);
        assertThat(refusal(STRANGER, "yoon@world.example", RIGHT)).isEqualTo("refusal.people.wait");
        assertThat(yoon(OWN, RIGHT)).isNotEmpty();
        assertThat(yoon(new Client("192.0.2.44", "", ""), RIGHT)).isNotEmpty();
    }

    @Test
    void norDoThoseFromTheVeryNetworkOfTheOwner() {
        yoon(OWN, RIGHT);
        guesses(new Client(OWN.source(), "", ""), "yoon@world.example", 5);
        assertThat(yoon(OWN, RIGHT)).isNotEmpty();
    }

    @Test
    void guessesFromManyNetworksStopUnknownOnesButNeitherTheOwnersBrowserNorNetwork() {
        yoon(OWN, RIGHT);
        for (var network = 0; network < 30; network++) {
            guesses(new Client("198.51.100." + network, "", ""), "yoon@world.example", 1);
        }
        assertThat(refusal(new Client("192.0.2.1", "", ""), "yoon@world.example", RIGHT))
                .isEqualTo("refusal.people.wait-elsewhere");
        assertThat(yoon(OWN, RIGHT)).isNotEmpty();
        assertThat(yoon(new Client(OWN.source(), "", ""), RIGHT)).isNotEmpty();
    }

    @Test
    void eachFurtherGuessWaitsTwiceAsLongUpToAQuarterOfAnHour() {
        guesses(STRANGER, "yoon@world.example", 5);
        var start = world.the(Clock.class).instant();
        assertThat(waitsUntil(STRANGER, "yoon@world.example")).isEqualTo(start.plusSeconds(10));
        wait(Duration.ofSeconds(10));
        guesses(STRANGER, "yoon@world.example", 1);
        assertThat(waitsUntil(STRANGER, "yoon@world.example")).isEqualTo(start.plusSeconds(30));
        for (var i = 0; i < 7; i++) {
            wait(Duration.ofMinutes(15));
            guesses(STRANGER, "yoon@world.example", 1);
        }
        assertThat(waitsUntil(STRANGER, "yoon@world.example"))
                .isEqualTo(world.the(Clock.class).instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void oneNetworkCannotTryTheAddressesOfAll() {
        for (var i = 0; i < 100; i++) {
            guesses(STRANGER, "person" + i + "@nowhere.example", 1);
        }
        assertThat(refusal(STRANGER, "yoon@world.example", RIGHT)).isEqualTo("refusal.people.wait");
    }

    @Test
    void whoHasNoAccountIsAnsweredTheSame() {
        guesses(STRANGER, "nobody@world.example", 5);
        guesses(STRANGER, "yoon@world.example", 5);
        assertThat(waitsUntil(STRANGER, "nobody@world.example")).isEqualTo(waitsUntil(STRANGER, "yoon@world.example"));
        assertThat(waitsUntil(STRANGER, "nobody@world.example")).isAfter(Instant.EPOCH);
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        guesses(OWN, "yoon@world.example", 4);
        yoon(OWN, RIGHT);
        guesses(OWN, "yoon@world.example", 5);
        assertThat(refusal(OWN, "yoon@world.example", RIGHT)).isEqualTo("refusal.people.wait");
    }

    @Test
    void anOldHashStillOpensAndIsRenewed() {
        var old = String.valueOf(new BCryptPasswordEncoder(4).encode(RIGHT));
        world.sql()
                .sql("update people.person set password = :old, password_seal = :seal where id = :id")
                .param("old", old)
                .param("seal", Seals.password(world.the(kcity.shared.Seal.class), yoon.id(), old))
                .param("id", yoon.id())
                .update();
        yoon(OWN, RIGHT);
        assertThat(stored()).startsWith("{hmac-sha384-bcrypt}");
        assertThat(yoon(OWN, RIGHT)).isNotEmpty();
        assertThat(world.wrong()).isEmpty();
    }

    private String stored() {
        return world.sql()
                .sql("select password from people.person where id = :id")
                .param("id", yoon.id())
                .query(String.class)
                .single();
    }

    @Test
    void aSessionEndsWhenNobodyUsesItAndAfterTwoWeeksAtMost() {
        var used = yoon(OWN, RIGHT);
        var idle = yoon(OWN, RIGHT);
        wait(Duration.ofHours(11));
        assertThat(signIn.actorOf(used)).isPresent();
        wait(Duration.ofHours(2));
        assertThat(signIn.actorOf(used)).isPresent();
        assertThat(signIn.actorOf(idle)).isEmpty();
        for (var half = 0; half < 29; half++) {
            wait(Duration.ofHours(11));
            signIn.actorOf(used);
        }
        assertThat(signIn.actorOf(used)).as("two weeks later").isPresent();
        wait(Duration.ofHours(11));
        assertThat(signIn.actorOf(used)).isEmpty();
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndLinksAndIsTold() {
        var phone = yoon(OWN, RIGHT);
        var desk = yoon(OWN, RIGHT);
        var link = signIn.linkFor(person("Yoon"));
        world.the(ChangePassword.class).change(yoon, OWN, desk, RIGHT, Password.of("eleven bridges of Hue"));
        assertThat(signIn.actorOf(phone)).isEmpty();
        assertThat(signIn.actorOf(desk)).isPresent();
        assertThat(signIn.ownerOfLink(OWN, link)).isEmpty();
        assertThat(refusal(OWN, "yoon@world.example", RIGHT)).isEqualTo("refusal.people.sign-in-wrong");
        assertThat(yoon(OWN, "eleven bridges of Hue")).isNotEmpty();
        assertThat(facts("PasswordSet")).isEqualTo(1);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whoDoesNotKnowThePresentPasswordSetsNoOther() {
        var desk = yoon(OWN, RIGHT);
        var change = world.the(ChangePassword.class);
        assertThatThrownBy(
                        () -> change.change(yoon, OWN, desk, "wrong wrong wrong", Password.of("eleven bridges of Hue")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("password-until");
        assertThatThrownBy(() -> change.change(yoon, OWN, desk, RIGHT, Password.of("yoon@world.example")))
                .hasMessageContaining("password-own");
    }

    @Test
    void aLinkIsUsedOnceButTheSameBrowserIsLetInForAMinuteMore() {
        var link = signIn.linkFor(person("Han"));
        signIn.withLink(OWN, link, Password.of("eleven bridges of Hue"));
        assertThat(signIn.actorOf(signIn.withLink(OWN, link, Password.of("")).token()))
                .isPresent();
        assertThatThrownBy(() -> signIn.withLink(STRANGER, link, Password.of("")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signIn.withLink(new Client(OWN.source(), "another", ""), link, Password.of("")))
                .isInstanceOf(Refused.class);
        wait(Duration.ofSeconds(61));
        assertThatThrownBy(() -> signIn.withLink(OWN, link, Password.of(""))).isInstanceOf(Refused.class);
        assertThat(refusal(OWN, person("Han").email(), "eleven bridges of Hue")).isEmpty();
    }

    @Test
    void anOfficerMakesNoLinkForAnExpertWhoHasCome() {
        var links = world.the(MakeLinks.class);
        var handed = links.invite(world.park(), world.actor("Han").id()).orElseThrow();
        assertThat(links.invite(world.park(), world.actor("Han").id())).isPresent();
        assertThat(signIn.ownerOfLink(OWN, handed)).as("the older link").isEmpty();
        assertThat(facts("SignInLinkMade")).isEqualTo(2);
        world.session("Han");
        assertThatThrownBy(() -> links.invite(world.park(), world.actor("Han").id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("came-already");
        assertThatThrownBy(() -> links.invite(world.minji(), world.actor("Linh").id()))
                .as("applicants are their colleagues' to bring in")
                .isInstanceOf(NotAllowed.class);
        assertThat(world.wrong()).isEmpty();
    }

    private long facts(String kind) {
        return world.sql()
                .sql("select count(*) from audit.entry where kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private Person person(String name) {
        return world.the(PeopleQueries.class)
                .person(Actor.SYSTEM, world.actor(name).id())
                .orElseThrow();
    }

    private Actor officer(String name, String agency) {
        return world.the(RegisterPeople.class)
                .invite(
                        world.minji(),
                        name,
                        name + "@" + agency + ".example",
                        agency,
                        Language.KO,
                        Set.of(Role.OFFICER))
                .actor();
    }

    @Test
    void officersOfOneAgencyCannotShutEachOtherOutAndTheLastOneStays() {
        var access = world.the(ChangeAccess.class);
        var jo = officer("jo", "KIND");
        assertThatThrownBy(() -> access.end(world.kim(), jo.id(), "no reason at all"))
                .isInstanceOf(NotAllowed.class);
        assertThat(access.end(world.minji(), jo.id(), "left the agency")).isTrue();
        assertThatThrownBy(() -> access.end(world.minji(), world.kim().id(), "left the agency"))
                .hasMessageContaining("last-officer");
        assertThatThrownBy(() -> access.end(world.minji(), world.minji().id(), "tired of it"))
                .isInstanceOf(NotAllowed.class);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theAccessOfAnOfficerOfTheOwnerTakesTwoOthersToEnd() {
        var access = world.the(ChangeAccess.class);
        var second = officer("second", "MOLIT");
        var third = officer("third", "MOLIT");
        assertThat(access.end(world.minji(), second.id(), "left the ministry")).isFalse();
        assertThatThrownBy(() -> access.end(world.minji(), second.id(), "left the ministry"))
                .hasMessageContaining("second-officer");
        assertThat(access.end(second, world.minji().id(), "left the ministry")).isFalse();
        access.withdraw(third, world.minji().id(), "She stays");
        assertThat(access.end(third, second.id(), "left the ministry")).isTrue();
        assertThatThrownBy(() -> signIn.open(second.id())).hasMessageContaining("access-ended");
        assertThat(world.session("Minji")).isNotEmpty();
        assertThat(world.wrong()).isEmpty();
    }
}

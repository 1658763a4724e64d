package kcity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kcity.people.Entry.Next;
import kcity.shared.Actor;
import kcity.shared.Digest;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.testing.App;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** One-time codes against those who have the password, a session, an old code, or only the database. */
class SecondFactorTest {
    private static final String RIGHT = "a long password";
    private static final Client OWN = new Client("203.0.113.7", "the owner's browser", "Firefox/140");
    private static final Client THIEF = new Client("198.51.100.9", "the thief's browser", "curl");
    private final World world = World.settle();
    private final SignIn signIn = world.the(SignIn.class);
    private final SignInFurther further = world.the(SignInFurther.class);
    private final SetSecondFactor set = world.the(SetSecondFactor.class);
    private final Actor yoon = world.actor("Yoon");

    private Entry password(Client client) {
        return signIn.withPassword(client, "yoon@world.example", RIGHT);
    }

    private record Own(App app, String session, List<String> codes) {}

    private Own enrolled() {
        var session = world.session("Yoon");
        var app = App.of(world, set.offered(yoon, session).text());
        var codes = set.set(yoon, OWN, session, RIGHT, "", app.code());
        later(Duration.ofMinutes(1));
        return new Own(app, session, codes);
    }

    private void later(Duration time) {
        world.at(world.the(Clock.class).instant().plus(time).toString());
    }

    private String refusal(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Refused refused) {
            return refused.reasons().getFirst().key();
        }
    }

    private String code(Client client, String half, String code) {
        return refusal(() -> further.withCode(client, half, code));
    }

    @Test
    void whoHasNoneComesInByThePasswordAlone() {
        assertThat(password(OWN).next()).isEqualTo(Next.NOTHING);
    }

    @Test
    void whoHasOneIsNobodyBeforeTheCode() {
        var own = enrolled();
        var half = password(OWN);
        assertThat(half.next()).isEqualTo(Next.CODE);
        assertThat(signIn.actorOf(half.token())).isEmpty();
        assertThat(signIn.devices(yoon, "")).hasSize(1);
        var session = further.withCode(OWN, half.token(), own.app().code());
        assertThat(signIn.actorOf(session)).hasValue(yoon);
        assertThat(code(OWN, half.token(), own.app().nextCode()))
                .as("what was half open is used up")
                .isEqualTo("refusal.people.half-over");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aLinkLetsNobodyPastTheCode() {
        enrolled();
        var link = world.the(MakeLinks.class).print("yoon@world.example").orElseThrow();
        assertThat(signIn.withLink(OWN, link, Password.of("")).next()).isEqualTo(Next.CODE);
    }

    @Test
    void aCodeCountsOnceAndNoneBeforeItCountsAfterIt() {
        var own = enrolled();
        var now = own.app().code();
        var next = own.app().nextCode();
        further.withCode(OWN, password(OWN).token(), now);
        assertThat(code(THIEF, password(THIEF).token(), now)).isEqualTo("refusal.people.code-wrong");
        further.withCode(OWN, password(OWN).token(), next);
        later(Duration.ofSeconds(30));
        assertThat(code(THIEF, password(THIEF).token(), now)).isEqualTo("refusal.people.code-wrong");
        assertThat(code(THIEF, password(THIEF).token(), next)).isEqualTo("refusal.people.code-wrong");
    }

    @Test
    void theCodeThatSetTheFactorLetsNobodyIn() {
        var session = world.session("Yoon");
        var app = App.of(world, set.offered(yoon, session).text());
        set.set(yoon, OWN, session, RIGHT, "", app.code());
        assertThat(code(THIEF, password(THIEF).token(), app.code())).isEqualTo("refusal.people.code-wrong");
    }

    @Test
    void manyGuessesWithTheRightPasswordBetweenThemAreSlowedDownAllTheSame() {
        var own = enrolled();
        for (var i = 0; i < 5; i++) {
            assertThat(code(THIEF, password(THIEF).token(), "00000" + i)).isEqualTo("refusal.people.code-wrong");
        }
        assertThat(code(THIEF, password(THIEF).token(), own.app().code())).isEqualTo("refusal.people.wait-code");
        assertThat(code(OWN, password(OWN).token(), own.app().code()))
                .as("the owner is not shut out")
                .isEmpty();
    }

    @Test
    void twentyGuessesADayFromAllStrangeNetworksAreTheMost() {
        var own = enrolled();
        further.withCode(OWN, password(OWN).token(), own.app().code());
        for (var i = 0; i < 20; i++) {
            var stranger = new Client("198.51.100." + i, "", "");
            assertThat(code(stranger, password(stranger).token(), "00000" + i % 10))
                    .isEqualTo("refusal.people.code-wrong");
        }
        later(Duration.ofHours(23));
        var fresh = new Client("192.0.2.1", "", "");
        assertThat(code(fresh, password(fresh).token(), own.app().code())).isEqualTo("refusal.people.wait-code");
        assertThat(code(OWN, password(OWN).token(), own.app().code())).isEmpty();
    }

    @Test
    void theSecondStepLastsHalfAnHour() {
        var own = enrolled();
        var half = password(OWN);
        later(Duration.ofMinutes(30));
        assertThat(code(OWN, half.token(), own.app().code())).isEqualTo("refusal.people.half-over");
    }

    @Test
    void settingItEndsWhatWasOpenBeforeAndAStolenSessionSetsNoneWithoutThePassword() {
        var stolen = world.session("Yoon");
        var half = world.session("Yoon");
        var theirs = App.of(world, set.offered(yoon, stolen).text());
        assertThat(refusal(() -> set.set(yoon, THIEF, stolen, "a guess at it", "", theirs.code())))
                .isEqualTo("refusal.people.password-until");
        assertThat(set.since(yoon)).isEmpty();
        var own = enrolled();
        assertThat(signIn.actorOf(stolen)).isEmpty();
        assertThat(signIn.actorOf(half)).isEmpty();
        assertThat(signIn.actorOf(own.session())).hasValue(yoon);
    }

    @Test
    void norDoesASecretThatWasOfferedToAnotherSession() {
        var session = world.session("Yoon");
        var another = App.of(world, set.offered(yoon, world.session("Yoon")).text());
        assertThat(refusal(() -> set.set(yoon, OWN, session, RIGHT, "", another.code())))
                .isEqualTo("refusal.people.new-code-wrong");
    }

    @Test
    void anotherAppTakesACodeOfTheOneBefore() {
        var own = enrolled();
        var next = App.of(world, set.offered(yoon, own.session()).text());
        assertThat(refusal(() -> set.set(yoon, THIEF, own.session(), RIGHT, "000000", next.code())))
                .isEqualTo("refusal.people.code-wrong");
        set.set(yoon, OWN, own.session(), RIGHT, own.app().code(), next.code());
        later(Duration.ofMinutes(1));
        assertThat(code(OWN, password(OWN).token(), own.app().code())).isEqualTo("refusal.people.code-wrong");
        assertThat(code(OWN, password(OWN).token(), next.code())).isEmpty();
    }

    @Test
    void eachRecoveryCodeLetsInOnceHoweverItIsTypedAndANewSetReplacesTheOld() {
        var own = enrolled();
        assertThat(own.codes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-Z]{5}-[0-9A-Z]{5}"));
        var typed = " " + own.codes().getFirst().toLowerCase().replace("-", " ");
        assertThat(code(OWN, password(OWN).token(), typed)).isEmpty();
        assertThat(code(OWN, password(OWN).token(), own.codes().getFirst())).isEqualTo("refusal.people.code-wrong");
        assertThat(set.recoveryCodesLeft(yoon)).isEqualTo(9);
        later(Duration.ofMinutes(1));
        var fresh = set.renewCodes(yoon, OWN, RIGHT, own.app().code());
        assertThat(code(OWN, password(OWN).token(), own.codes().get(1))).isEqualTo("refusal.people.code-wrong");
        assertThat(code(OWN, password(OWN).token(), fresh.get(1))).isEmpty();
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void nothingThatIsKeptSaysTheSecretOrACode() {
        var own = enrolled();
        var said = new ArrayList<String>();
        for (var table : List.of("people.second_factor", "people.recovery_code", "audit.entry")) {
            said.addAll(world.sql()
                    .sql("select cast(t as text) from " + table + " t")
                    .query(String.class)
                    .list());
        }
        var secret = secret();
        assertThat(said).isNotEmpty().noneMatch(row -> row.contains(secret));
        own.codes()
                .forEach(code -> assertThat(said)
                        .noneMatch(row -> row.contains(code)
                                || row.contains(RecoveryCode.plain(code))
                                || row.contains(Digest.of(code))));
    }

    private String secret() {
        return world.the(SecondFactors.class).of(yoon.id()).orElseThrow().text();
    }

    @Test
    void itIsLeftWithPasswordAndCodeOnly() {
        var own = enrolled();
        assertThat(refusal(() -> set.end(yoon, THIEF, "a guess at it", own.app().code())))
                .isEqualTo("refusal.people.password-until");
        assertThat(refusal(() -> set.end(yoon, THIEF, RIGHT, "000000"))).isEqualTo("refusal.people.code-wrong");
        set.end(yoon, OWN, RIGHT, own.app().code());
        assertThat(password(OWN).next()).isEqualTo(Next.NOTHING);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whoeverCanOnlyWriteRowsNeitherTakesItAwayUnseenNorComesIn() {
        var own = enrolled();
        world.tamper("insert into people.half_sign_in (token_hash, person, expires_at, seal) values ('"
                + Digest.of("forged") + "', '" + yoon.id() + "', '2030-01-01T00:00:00Z', 'none')");
        assertThat(code(THIEF, "forged", own.app().code())).isEqualTo("refusal.people.half-over");
        assertThat(world.wrong())
                .containsExactly("people: half sign-in of person/" + yoon.id()
                        + ": the row does not bear the seal of this installation: it was written past the product");
        world.tamper("delete from people.half_sign_in; delete from people.second_factor");
        assertThat(world.wrong()).singleElement().asString().contains("people.second_factor/" + yoon.id());
    }

    @Test
    void anOfficerWithoutOneSetsItBeforeAnythingElse() {
        var minji = world.minji();
        var link = signIn.linkFor(
                world.the(PeopleQueries.class).person(minji, minji.id()).orElseThrow());
        var entry = signIn.withLink(OWN, link, Password.of("four blue whales sang"));
        assertThat(entry.next()).isEqualTo(Next.FACTOR);
        assertThat(signIn.actorOf(entry.token())).isEmpty();
        var person = further.person(entry.token()).orElseThrow();
        var app = App.of(world, further.offered(person, entry.token()).text());
        assertThat(refusal(() -> further.withFactor(OWN, entry.token(), "000000")))
                .isEqualTo("refusal.people.new-code-wrong");
        var arrival = further.withFactor(OWN, entry.token(), app.code());
        assertThat(signIn.actorOf(arrival.session())).hasValue(minji);
        assertThat(arrival.codes()).hasSize(10);
        assertThat(refusal(() -> set.end(minji, OWN, "four blue whales sang", app.nextCode())))
                .isEqualTo("refusal.people.factor-needed");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aNewPasswordEndsWhatIsHalfOpen() {
        var own = enrolled();
        var half = password(THIEF);
        world.the(ChangePassword.class).change(yoon, OWN, own.session(), RIGHT, Password.of("eleven bridges of Hue"));
        assertThat(code(THIEF, half.token(), own.app().code())).isEqualTo("refusal.people.half-over");
    }

    @Test
    void aLostOneIsTakenAwayByOneOfficerAndAnOfficersByTwo() {
        var reset = world.the(ResetSecondFactor.class);
        var own = enrolled();
        assertThat(reset.reset(world.minji(), yoon.id(), "Lost the phone, asked by telephone"))
                .isTrue();
        assertThat(signIn.actorOf(own.session())).isEmpty();
        assertThat(password(OWN).next()).isEqualTo(Next.NOTHING);
        assertThat(letters(yoon)).contains("letter.SecondFactorReset");

        var kim = world.kim();
        var session = world.session("Kim");
        var app = App.of(world, set.offered(kim, session).text());
        set.set(kim, OWN, session, "", "", app.code());
        assertThat(reset.reset(world.minji(), kim.id(), "Lost the phone")).isFalse();
        assertThat(set.since(kim)).isPresent();
        assertThat(refusal(() -> reset.reset(world.minji(), kim.id(), "Lost the phone")))
                .isEqualTo("refusal.people.second-officer-resets");
        assertThat(reset.reset(world.beside(world.minji()), kim.id(), "Known to me"))
                .isTrue();
        assertThat(set.since(kim)).isEmpty();
        assertThat(signIn.actorOf(session)).isEmpty();
        assertThat(letters(kim)).contains("letter.SecondFactorResetProposed", "letter.SecondFactorReset");
        assertThat(world.wrong()).isEmpty();
    }

    private List<String> letters(Actor actor) {
        return world.sql()
                .sql("select words from notification.heard where :id = any (addressees)")
                .param("id", actor.id())
                .query(String.class)
                .list();
    }

    @Test
    void nobodyTakesAwayTheOwnAndNobodyButTheKeepersOfficersAnothers() {
        enrolled();
        var reset = world.the(ResetSecondFactor.class);
        for (var actor : Set.of(yoon, world.kim(), world.actor("Bae"), world.choi())) {
            assertThatThrownBy(() -> reset.reset(actor, yoon.id(), "a good reason"))
                    .isInstanceOf(NotAllowed.class);
        }
    }
}

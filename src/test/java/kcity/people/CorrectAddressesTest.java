package kcity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import kcity.shared.Language;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.testing.Refusals;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A wrong address is put right: by its person with a link that went to the new one, by an officer only while it is nobody's. */
class CorrectAddressesTest {
    private static final Client BROWSER = new Client("203.0.113.7", "a browser", "Firefox/140");
    private static final String PASSWORD = "a long password";
    private final World world = World.settle();
    private final CorrectAddresses correct = world.the(CorrectAddresses.class);
    private final ProveMailboxes prove = world.the(ProveMailboxes.class);
    private final SignIn signIn = world.the(SignIn.class);
    private final PeopleQueries people = world.the(PeopleQueries.class);

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(r -> Refusals.about(r) + ": " + r.key().replace("refusal.people.", ""))
                .toList();
    }

    private String emailOf(String id) {
        return people.person(world.minji(), id).orElseThrow().email();
    }

    @Test
    void anotherAddressBecomesOnesOwnWhenTheLinkThatWentThereIsOpened() {
        var yoon = world.actor("Yoon");
        assertThat(refusals(() -> correct.ask(yoon, BROWSER, "not it", "yoon@pinsight.example")))
                .containsExactly("password-until: password-until");
        assertThat(refusals(() -> correct.ask(yoon, BROWSER, PASSWORD, "kim@"))).containsExactly("email: email-wrong");
        assertThat(refusals(() -> correct.ask(yoon, BROWSER, PASSWORD, "yoon@world.example")))
                .containsExactly("email: email-same");
        assertThat(refusals(() -> correct.ask(yoon, BROWSER, PASSWORD, "BAE@world.example")))
                .containsExactly("email: email-taken");
        correct.ask(yoon, BROWSER, PASSWORD, "yoon@pinsight.example");
        assertThat(emailOf(yoon.id())).isEqualTo("yoon@world.example");
        var token = prove.hand(world.park(), yoon.id());
        assertThat(prove.owner(token)).map(Person::email).contains("yoon@pinsight.example");
        prove.open(token);
        prove.open(token);
        assertThat(emailOf(yoon.id())).isEqualTo("yoon@pinsight.example");
        assertThat(people.provenMailbox(yoon.id())).contains("yoon@pinsight.example");
        assertThat(people.withEmail(world.minji(), "yoon@world.example")).isEmpty();
        assertThat(world.wrong()).isEmpty();
        world.sql()
                .sql("update people.person set email = 'thief@world.example' where id = :id")
                .param("id", yoon.id())
                .update();
        assertThat(world.wrong()).anyMatch(finding -> finding.contains("another address stands for a person"));
    }

    @Test
    void aWishedAddressThatSomebodyElseGotMeanwhileIsNotTaken() {
        var yoon = world.actor("Yoon");
        correct.ask(yoon, BROWSER, PASSWORD, "new@pinsight.example");
        var token = prove.hand(world.park(), yoon.id());
        world.the(RegisterPeople.class)
                .invite(
                        world.park(),
                        "Other",
                        "new@pinsight.example",
                        world.actor("Han").organisation(),
                        Language.EN,
                        Set.of(Role.EXPERT));
        assertThat(refusals(() -> prove.open(token))).containsExactly(": email-taken");
        assertThat(emailOf(yoon.id())).isEqualTo("yoon@world.example");
    }

    @Test
    void anOfficerCorrectsAnExpertsAddressUntilSomebodyCameWithIt() {
        var expert = world.the(RegisterPeople.class)
                .invite(
                        world.park(),
                        "Seo Jiwon",
                        "seo@universty.example",
                        world.actor("Han").organisation(),
                        Language.KO,
                        Set.of(Role.EXPERT));
        var before =
                world.the(MakeLinks.class).invite(world.park(), expert.id()).orElseThrow();
        assertThatThrownBy(() -> correct.byOfficer(world.choi(), expert.id(), "seo@university.example", "A slip"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> correct.byOfficer(world.park(), expert.id(), "yoon@world.example", "\u200b")))
                .containsExactly("email: email-taken", "reason: address-reason-missing");
        correct.byOfficer(world.park(), expert.id(), "seo@university.example", "A letter was left out");
        assertThat(emailOf(expert.id())).isEqualTo("seo@university.example");
        assertThat(signIn.ownerOfLink(BROWSER, before)).isEmpty();
        signIn.open(expert.id());
        assertThat(refusals(() -> correct.byOfficer(world.park(), expert.id(), "mine@kaia.example", "Mine")))
                .containsExactly(": address-is-the-persons");
        assertThat(refusals(() ->
                        correct.byOfficer(world.minji(), world.actor("Yoon").id(), "mine@molit.example", "Mine")))
                .containsExactly(": address-is-the-persons");
        var applicant = registered();
        assertThatThrownBy(() -> correct.byOfficer(world.park(), applicant, "o@daon.example", "x"))
                .isInstanceOf(NotAllowed.class);
        correct.byOfficer(world.minji(), applicant, "o@daon.example", "Asked by telephone");
        assertThat(emailOf(applicant)).isEqualTo("o@daon.example");
        assertThat(world.wrong()).isEmpty();
    }

    /** A company whose person mistyped the own address. */
    private String registered() {
        return world.the(RegisterPeople.class)
                .register(new Registration(
                        "Daon", "KOREAN_COMPANY", "KR", "O Sumin", "o@daonn.example", PASSWORD, Language.KO))
                .id();
    }

    @Test
    void theAccountAndTheDeskHaveAFormForIt() throws Exception {
        var id = registered();
        var bae = new Visitor(world.address()).with(world.session("Bae"));
        assertThat(bae.get("/account?lang=en").body()).contains("bae@world.example", "Change the e-mail address");
        assertThat(bae.get("/account/address?lang=en").body()).contains("New e-mail address");
        var minji = new Visitor(world.address()).with(world.session("Minji"));
        assertThat(minji.get("/desk/people/" + id + "?lang=en").body()).contains("Correct the e-mail address");
        assertThat(minji.get("/desk/people/" + id + "/address?lang=en").body()).contains("Right e-mail address");
        assertThat(bae.get("/desk/people/" + id + "/address?lang=en").statusCode())
                .isIn(403, 404);
    }
}

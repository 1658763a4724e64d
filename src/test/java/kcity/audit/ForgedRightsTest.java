package kcity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kcity.people.Client;
import kcity.people.ProveMailboxes;
import kcity.people.SignIn;
import kcity.shared.Digest;
import kcity.shared.Refused;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Whoever can only write rows opens no door by it, and is found. */
class ForgedRightsTest {
    private final World world = World.settle();

    @Test
    void findsAChangedAddressOfTheChair() {
        world.tamper("update people.person set email = 'chair@elsewhere.example' where email = 'choi@world.example'");
        assertThat(world.wrong())
                .containsExactly("people: people.person/" + world.choi().id()
                        + ": the row says something else than the history: it was changed");
    }

    @Test
    void aPasswordPutInByAnotherOpensNothingAndIsFound() {
        var yoon = world.actor("Yoon").id();
        world.tamper("update people.person set password = (select password from people.person where id = '"
                + world.actor("Bae").id() + "'), password_seal = (select password_seal from people.person where id = '"
                + world.actor("Bae").id() + "') where id = '" + yoon + "'");
        assertThat(world.wrong())
                .containsExactly("people: password of person/" + yoon
                        + ": the row does not bear the seal of this installation: it was written past the product");
        assertThatThrownBy(() ->
                        world.the(SignIn.class).withPassword(Client.NONE, "yoon@world.example", "a long password"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSessionPutInByAnotherIsNoneAndIsFound() {
        var genuine = world.session("Choi");
        assertThat(world.the(SignIn.class).actorOf(genuine)).contains(world.choi());
        world.tamper("insert into people.session (token_hash, person, created_at, last_seen_at, expires_at, seal) "
                + "overriding system value select '" + Digest.of("forged")
                + "', person, created_at, last_seen_at, expires_at, seal from people.session where person = '"
                + world.choi().id() + "'");
        assertThat(world.the(SignIn.class).actorOf("forged")).isEmpty();
        assertThat(world.wrong())
                .singleElement()
                .asString()
                .matches(
                        "people: session/\\d+: the row does not bear the seal of this installation: it was written past the product");
    }

    @Test
    void aSessionThatHasEndedIsNotRevived() {
        var token = world.session("Choi");
        world.the(SignIn.class).end(token);
        assertThat(world.wrong()).isEmpty();
        world.tamper("update people.session set ended_at = null");
        assertThat(world.the(SignIn.class).actorOf(token)).isEmpty();
        assertThat(world.wrong()).anyMatch(wrong -> wrong.startsWith("people: session/"));
    }

    @Test
    void aLinkPutInByAnotherOpensNothingAndIsFound() {
        world.tamper("insert into people.sign_in_link (token_hash, person, created_at, expires_at) values ('"
                + Digest.of("forged") + "', '" + world.choi().id()
                + "', '2024-02-01T00:00:00Z', '2024-02-08T00:00:00Z')");
        assertThat(world.the(SignIn.class).ownerOfLink(Client.NONE, "forged")).isEmpty();
        assertThat(world.wrong())
                .containsExactly("people: link of person/" + world.choi().id()
                        + ": the row does not bear the seal of this installation: it was written past the product");
    }

    @Test
    void findsARoleThatNobodyGave() {
        var yoon = world.actor("Yoon").id();
        world.tamper("insert into people.person_role (person, role) values ('" + yoon + "', 'COMMITTEE_CHAIR')");
        assertThat(world.wrong())
                .containsExactly("people: people.person_role/" + yoon
                        + "/COMMITTEE_CHAIR: there is a row that the history does not tell of: it was inserted");
    }

    @Test
    void aProofOfAMailboxPutInByAnotherProvesNothingAndIsFound() {
        var yoon = world.actor("Yoon").id();
        world.tamper(
                "insert into people.proof_link (token_hash, person, key, created_at, expires_at, handed_by, seal) values ('"
                        + Digest.of("forged") + "', '" + yoon
                        + "', (select key from people.mailbox where person = '" + yoon
                        + "'), '2024-02-01T00:00:00Z', '2024-02-08T00:00:00Z', '', 'forged')");
        assertThat(world.the(ProveMailboxes.class).owner("forged")).isEmpty();
        assertThat(world.wrong())
                .containsExactly("people: proof of person/" + yoon
                        + ": the row does not bear the seal of this installation: it was written past the product");
    }
}

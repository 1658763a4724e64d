package kcity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import kcity.notification.LetterQueries;
import kcity.notification.WriteLetters;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Text;
import kcity.testing.Refusals;
import kcity.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A misspelt name is put right by the person or an officer; the old one stays in the history, and what was written bears the name of then. */
class CorrectNamesTest {
    private final World world = World.settle();
    private final CorrectNames correct = world.the(CorrectNames.class);
    private final PeopleQueries people = world.the(PeopleQueries.class);

    private static List<String> refusals(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).reasons().stream()
                .map(r -> Refusals.about(r) + ": " + r.key().replace("refusal.people.", ""))
                .toList();
    }

    private String nameOf(String id) {
        return people.person(world.minji(), id).orElseThrow().name();
    }

    private List<String> lettersTo(String name) {
        world.the(WriteLetters.class).writeDue();
        return world.the(LetterQueries.class).mine(world.actor(name), 1).stream()
                .map(letter -> letter.subject())
                .toList();
    }

    @Test
    void aPersonPutsTheOwnNameRightAndAnOfficerAnothersWithAReason() {
        var han = world.actor("Han");
        correct.ofPerson(han, han.id(), " Han Jiwon ", "");
        assertThat(nameOf(han.id())).isEqualTo("Han Jiwon");
        assertThatThrownBy(() -> correct.ofPerson(world.actor("Yoon"), han.id(), "Somebody", "x"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> correct.ofPerson(world.park(), han.id(), "Han Jiwon", "\u200b")))
                .containsExactly("name: name-same", "reason: name-reason-missing");
        assertThat(refusals(() -> correct.ofPerson(han, han.id(), "\u3000", "")))
                .containsExactly("name: name-missing");
        correct.ofPerson(world.park(), han.id(), "Han Ji-won", "As in the passport");
        assertThat(lettersTo("Han")).contains("이름 정정 안내");
        assertThat(correct.earlier(
                        world.park(), people.person(world.park(), han.id()).orElseThrow()))
                .extracting(earlier -> earlier.name().en(), EarlierName::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Han", ""),
                        org.assertj.core.api.Assertions.tuple("Han Jiwon", "As in the passport"));
        assertThat(world.wrong()).isEmpty();
        world.sql()
                .sql("update people.person set name = 'Thief' where id = :id")
                .param("id", han.id())
                .update();
        assertThat(world.wrong()).anyMatch(finding -> finding.contains("another name stands"));
    }

    @Test
    void aBodysNameIsPutRightByAnOfficerAndTheKeyOfConflictsFollows() {
        var hue = world.organisationOf("Linh");
        var before = world.the(Clock.class).instant();
        assertThatThrownBy(() -> correct.ofBody(world.actor("Linh"), hue.id(), new Text("", "City of Huế"), "x"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> correct.ofBody(world.park(), "KIND", new Text("x", "x"), "Not KAIA's"))
                .isInstanceOf(NotAllowed.class);
        assertThat(refusals(() -> correct.ofBody(world.park(), hue.id(), new Text(" ", ""), "")))
                .containsExactly("english-name: name-missing", "reason: name-reason-missing");
        assertThat(refusals(() -> correct.ofBody(
                        world.park(), world.organisationOf("Bae").id(), new Text("", "PINSIGHT"), "A slip")))
                .containsExactly("english-name: body-name-taken");
        world.at("2024-02-02T09:00:00+09:00");
        correct.ofBody(world.park(), hue.id(), new Text("후에시", "Hue City"), "Its own way of writing it");
        assertThat(people.organisation(hue.id()).orElseThrow().name()).isEqualTo(new Text("후에시", "Hue City"));
        assertThat(people.isNameOfABodyAbroad("HUE  city")).isTrue();
        assertThat(people.isNameOfABodyAbroad("City of Hue")).isFalse();
        assertThat(people.organisationNameAt(hue.id(), before)).contains(hue.name());
        assertThat(people.organisationNameAt(hue.id(), world.the(Clock.class).instant()))
                .contains(new Text("후에시", "Hue City"));
        assertThat(lettersTo("Linh")).contains("The name of your organisation was corrected");
        assertThat(world.wrong()).isEmpty();
        world.sql().sql("delete from people.body_correction").update();
        assertThat(world.wrong()).anyMatch(finding -> finding.contains("BodyNameCorrected tells of is gone"));
    }
}

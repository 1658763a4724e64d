package kcity.review.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.people.RegisterPeople;
import kcity.people.Same;
import kcity.people.SayTheSame;
import kcity.review.ReviewQueries;
import kcity.review.expert.InviteExperts;
import kcity.review.round.OpenReviewRounds;
import kcity.shared.Language;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** What the platform takes for a conflict by a likeness is dismissed by an officer, until more ties them; all of it stays readable and can be taken back. */
class DismissConflictsTest {
    private static final String CALL = Stages.CALL;
    private final World world = World.settle();
    private final DismissConflicts dismiss = world.the(DismissConflicts.class);
    private final List<String> refs = new Stages(world).screened(2);
    private final Person expert = invited();

    /** Of the university, with an address at the domain of Yoon's company. */
    private Person invited() {
        world.the(OpenReviewRounds.class).open(world.park(), CALL);
        var yoon = world.the(PeopleQueries.class)
                .person(world.park(), world.actor("Yoon").id())
                .orElseThrow();
        var expert = world.the(RegisterPeople.class)
                .invite(
                        world.park(),
                        "Noh",
                        "noh@" + yoon.email().replaceFirst(".*@", ""),
                        world.actor("Han").organisation(),
                        Language.KO,
                        Set.of(Role.EXPERT));
        world.the(InviteExperts.class).invite(world.park(), CALL, expert.id(), List.of());
        return expert;
    }

    private List<String> conflicts() {
        return world.the(ReviewQueries.class).conflicts(world.park(), CALL).stream()
                .filter(conflict -> conflict.expert().equals(expert.id()))
                .map(Conflict::application)
                .toList();
    }

    /** The machine looks again, as before every proposal. */
    private void looked() {
        var found = world.the(FindConflicts.class).record(CALL, expert, world.act(world.park()));
        assertThat(found).isEmpty();
    }

    @Test
    void aLikenessIsDismissedWithAReasonStaysSoAndIsTakenBack() {
        assertThat(conflicts()).contains(refs.getFirst());
        assertThatThrownBy(() -> dismiss.dismiss(world.minji(), CALL, refs.getFirst(), expert.id(), "x"))
                .isInstanceOf(NotAllowed.class);
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> dismiss.dismiss(world.park(), CALL, refs.getFirst(), expert.id(), " "))
                        .reasons())
                .extracting(Refused.Reason::about)
                .containsExactly(Matter.REASON);
        dismiss.dismiss(world.park(), CALL, refs.getFirst(), expert.id(), "A shared office building");
        looked();
        assertThat(conflicts()).doesNotContain(refs.getFirst());
        assertThat(world.wrong()).isEmpty();
        dismiss.takeBack(world.park(), CALL, refs.getFirst(), expert.id(), 1, "They share more than that");
        assertThat(conflicts()).contains(refs.getFirst());
        dismiss.dismiss(world.park(), CALL, refs.getFirst(), expert.id(), "No, they do not");
        assertThat(world.the(ReviewQueries.class).dismissed(world.park(), CALL))
                .extracting(Dismissal::number, Dismissal::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, "No, they do not"));
        assertThat(world.wrong()).isEmpty();
        world.tamper("update review.dismissal set basis = ''");
        assertThat(world.wrong()).isNotEmpty();
    }

    @Test
    void aNewFactBringsItBack() {
        dismiss.dismiss(world.park(), CALL, refs.getFirst(), expert.id(), "A shared office building");
        world.the(SayTheSame.class)
                .say(
                        world.park(),
                        Same.Kind.BODY,
                        world.actor("Yoon").organisation(),
                        expert.organisation(),
                        "A spin-off");
        assertThat(world.the(FindConflicts.class).record(CALL, expert, world.act(world.park())))
                .extracting(ConflictRecorded::application)
                .containsExactly(refs.getFirst());
    }

    @Test
    void theRegisterLeadsThereAndShowsWhatWasDismissed() throws Exception {
        var park = new Visitor(world.address()).with(world.session("Park"));
        var register = "/desk/calls/" + CALL + "/review/conflicts";
        var form = register + "/" + refs.getFirst() + "/" + expert.id() + "/dismissal";
        assertThat(park.get(register + "?lang=en").body()).contains("href=\"" + form + "\"");
        var page = park.get(form).body();
        assertThat(park.send(form, page, Map.of("reason", "")).body()).contains("Say why it is taken back");
        assertThat(park.send(form, page, Map.of("reason", "By chance")).statusCode())
                .isEqualTo(303);
        assertThat(park.get(register).body())
                .contains("said to be no conflict", "By chance", form.replace("dismissal", "dismissals/1/withdrawal"));
        assertThat(park.get(register + "?lang=ko").body()).contains("이해충돌이 아니라고 확인함");
    }
}

package kcity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kcity.review.expert.AnswerInvitations;
import kcity.review.expert.InviteExperts;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.NotAllowed;
import kcity.shared.Role;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Whoever invited somebody by mistake takes the invitation back, as long as nobody has come by it. */
class InvitationsTakenBackTest {
    private static final Client STRANGER = new Client("198.51.100.9", "", "curl");
    private static final String REASON = "A mistyped address";
    private final World world = World.settle();
    private final RegisterPeople register = world.the(RegisterPeople.class);
    private final ChangeAccess access = world.the(ChangeAccess.class);
    private final MakeLinks links = world.the(MakeLinks.class);
    private final SignIn signIn = world.the(SignIn.class);
    private final Actor linh = world.actor("Linh");

    private Person colleague() {
        return register.invite(
                linh, "Minh", "minh@world.example", linh.organisation(), Language.EN, Set.of(Role.MEMBER));
    }

    @Test
    void onTheColleaguesPageTheInviterTakesItBackWithAReasonAndInvitesAgain() throws Exception {
        var minh = colleague();
        var visitor = new Visitor(world.address()).with(world.session("Linh"));
        var address = "/apply/colleagues/" + minh.id() + "/withdrawal";
        assertThat(Jsoup.parse(visitor.get("/apply/colleagues?lang=en").body())
                        .select("main a[href=" + address + "]")
                        .text())
                .isEqualTo("Take back the invitation Minh");
        var page = visitor.get(address).body();
        var refused = visitor.send(address, page, Map.of("reason", "No"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#reason-error").text())
                .isEqualTo("Error: Give a reason of at least 5 characters.");
        assertThat(visitor.send(address, page, Map.of("reason", REASON)).statusCode())
                .isEqualTo(303);
        assertThat(Jsoup.parse(visitor.get("/apply/colleagues").body())
                        .select("#colleagues tbody th")
                        .eachText())
                .containsExactly("Linh");
        assertThat(colleague().id()).isNotEqualTo(minh.id());
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void itsLinkIsVoidAndItsAddressIsFreeForWhoeverItBelongsTo() {
        var minh = colleague();
        var token = links.invite(linh, minh.id()).orElseThrow();
        access.takeBackInvitation(linh, minh.id(), REASON);
        assertThat(signIn.ownerOfLink(STRANGER, token)).isEmpty();
        assertThatThrownBy(() -> links.invite(linh, minh.id())).hasMessageContaining("ended-already");
        var itself = register.register(new Registration(
                "Minh's own firm",
                "LOCAL_GOVERNMENT",
                "VN",
                "Minh",
                "MINH@world.example",
                "eleven bridges of Hue",
                Language.EN));
        assertThat(itself.id()).isNotEqualTo(minh.id());
        assertThatThrownBy(() -> access.restore(world.minji(), minh.id(), REASON))
                .hasMessageContaining("address-given-away");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void theOwnerGivesAccessBackAsLongAsTheAddressIsNobodyElses() {
        var minh = colleague();
        access.takeBackInvitation(linh, minh.id(), REASON);
        access.restore(world.minji(), minh.id(), "It was right after all");
        assertThat(links.invite(linh, minh.id())).isPresent();
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whoHasComeStaysAndNobodyTakesBackWhatIsNotTheirsToInvite() {
        var minh = colleague();
        assertThatThrownBy(() -> access.takeBackInvitation(world.actor("Yoon"), minh.id(), REASON))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> access.takeBackInvitation(world.kim(), minh.id(), REASON))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> access.takeBackInvitation(linh, linh.id(), REASON))
                .isInstanceOf(NotAllowed.class);
        signIn.open(minh.id());
        assertThatThrownBy(() -> access.takeBackInvitation(linh, minh.id(), REASON))
                .hasMessageContaining("invitation-used");
    }

    @Test
    void anOperatorTakesBackTheInvitationOfAnExpertWhoNeverCame() throws Exception {
        var expert = register.invite(
                world.kim(), "Nam", "nam@world.example", linh.organisation(), Language.EN, Set.of(Role.EXPERT));
        var visitor = new Visitor(world.address()).with(world.session("Kim"));
        var address = "/desk/people/" + expert.id() + "/withdrawal";
        var answer = visitor.send(address, visitor.get(address).body(), Map.of("reason", REASON));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/desk?said=invitation-taken-back");
        assertThat(new Visitor(world.address())
                        .with(world.session("Yoon"))
                        .get(address)
                        .statusCode())
                .isEqualTo(403);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void anExpertsInvitationIsTakenBackFromTheRoundsPageAndThePartInTheRoundEndsWithIt() throws Exception {
        new Stages(world).screened(1);
        new Stages(world).opened();
        var nam = register.invite(
                world.park(), "Nam", "nam@world.example", linh.organisation(), Language.EN, Set.of(Role.EXPERT));
        world.the(InviteExperts.class).invite(world.park(), Stages.CALL, nam.id(), List.of());
        var address = "/desk/people/" + nam.id() + "/withdrawal";
        var experts = "/desk/calls/" + Stages.CALL + "/review/experts";
        var molit = new Visitor(world.address()).with(world.session("Minji"));
        var elsewhere = molit.send(address, molit.get(address).body(), Map.of("reason", REASON));
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("First an officer of KAIA takes the invitation back");
        assertThat(molit.send(
                                experts + "/" + nam.id() + "/link",
                                molit.get(address).body(),
                                Map.of())
                        .statusCode())
                .as("no link by who only oversees the round")
                .isEqualTo(403);
        var park = new Visitor(world.address()).with(world.session("Park"));
        assertThat(Jsoup.parse(park.get(experts).body()).select("a[href=" + address + "]"))
                .hasSize(1);
        var answer = park.send(address, park.get(address).body(), Map.of("reason", REASON));
        assertThat(answer.headers().firstValue("Location")).contains(experts + "?said=invitation-taken-back");
        var page = Jsoup.parse(park.get(experts + "?lang=en").body());
        assertThat(page.select("a[href=" + address + "]")).isEmpty();
        assertThat(page.text()).contains("Nam").contains(REASON);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whatAnExpertHasAnsweredIsNotTakenBackThoughNobodyEverSignedIn() throws Exception {
        new Stages(world).screened(1);
        new Stages(world).opened();
        var nam = register.invite(
                world.park(), "Nam", "nam@world.example", linh.organisation(), Language.EN, Set.of(Role.EXPERT));
        world.the(InviteExperts.class).invite(world.park(), Stages.CALL, nam.id(), List.of());
        world.the(AnswerInvitations.class).accept(nam.actor(), Stages.CALL);
        var address = "/desk/people/" + nam.id() + "/withdrawal";
        var park = new Visitor(world.address()).with(world.session("Park"));
        assertThat(Jsoup.parse(park.get("/desk/calls/" + Stages.CALL + "/review/experts")
                                .body())
                        .select("a[href=" + address + "]"))
                .isEmpty();
        var answer = park.send(address, park.get(address).body(), Map.of("reason", REASON));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This expert has answered an invitation");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void anOfficerTakesBackTheInvitationOfAnotherOnThePersonsPage() throws Exception {
        var jo = register.invite(world.kim(), "Jo", "jo@kind.example", "KIND", Language.EN, Set.of(Role.OFFICER));
        var visitor = new Visitor(world.address()).with(world.session("Kim"));
        var address = "/desk/people/" + jo.id() + "/withdrawal";
        assertThat(Jsoup.parse(visitor.get("/desk/people/" + jo.id() + "?lang=en")
                                .body())
                        .select("main a[href=" + address + "]")
                        .text())
                .isEqualTo("Take back the invitation");
        var page = visitor.get(address).body();
        assertThat(visitor.send(address, page, Map.of("reason", REASON)).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/desk/people/" + jo.id() + "?lang=en").body()).contains("Ended", REASON);
        assertThat(world.wrong()).isEmpty();
    }
}

package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kcity.people.PeopleQueries;
import kcity.people.RegisterPeople;
import kcity.people.SignIn;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Role;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** People come in by a link that an officer hands over, land where they work, and are out at once when their access ends. */
class PeopleJourneyTest {
    private final World world = World.settle();

    private Tab as(String name) {
        return Browser.openWithoutScript(Screen.DESK).as(world.session(name), world.address());
    }

    private static String linkOn(Tab tab) {
        return tab.page().locator(".notice code").innerText();
    }

    private String page(String name) {
        return world.address() + "/desk/people/" + world.actor(name).id() + "?lang=en";
    }

    private static void signIn(Tab tab, String link) {
        tab.go(link + "?lang=en");
        tab.page().fill("#password", "a new long password");
        tab.press("Sign in");
    }

    @Test
    void aChairIsInvitedSignsInAndLandsOnTheDesk() {
        try (var minji = as("Minji");
                var chair = Browser.openWithoutScript(Screen.PHONE)) {
            minji.go(world.address() + "/desk/people/committee?lang=en");
            minji.page().getByText("Invite somebody of the committee").click();
            minji.press("Invite");
            assertThat(minji.errors()).containsExactly("Choose the role.");
            minji.page().locator("label[for=role-1]").click();
            minji.page().fill("#name", "Professor Ahn");
            minji.press("Invite");
            assertThat(minji.text()).contains("Enter the name of the organisation.");
            assertThat(minji.page().inputValue("#name")).isEqualTo("Professor Ahn");
            minji.page().fill("#email", "ahn@university.example");
            minji.page().fill("#organisationName", "University of Seoul");
            minji.page().selectOption("#kind", "UNIVERSITY");
            minji.page().selectOption("#country", "KR");
            minji.press("Invite");
            assertThat(minji.text())
                    .contains("One-time link for Professor Ahn", "Committee chair", "Has not signed in yet");
            signIn(chair, linkOn(minji));
            assertThat(chair.page().url()).isEqualTo(world.address() + "/desk");
            minji.go(world.address() + "/desk/people/committee?lang=en");
            assertThat(minji.page().locator("#people").innerText()).contains("Professor Ahn", "University of Seoul");
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void whoseAccessEndsIsOutAtOnceAndComesBackByALinkOfTheTerminalNotOfAnOfficer() {
        try (var minji = as("Minji");
                var kim = as("Kim")) {
            minji.go(page("Kim"));
            minji.page().fill("#reason", "Moved to another agency");
            minji.press("End access");
            assertThat(minji.errors())
                    .containsExactly("This is the last officer of the agency. Bring in another one first.");
            world.the(RegisterPeople.class)
                    .invite(world.minji(), "Jo", "jo@kind.example", "KIND", Language.KO, Set.of(Role.OFFICER));
            minji.go(page("Kim"));
            minji.press("End access");
            assertThat(minji.text()).contains("Give a reason of at least 5 characters.");
            minji.page().fill("#reason", "Moved to another agency");
            minji.press("End access");
            assertThat(minji.text()).contains("Access has ended, and the person is signed out.", "Ended");
            kim.go(world.address() + "/desk?lang=en");
            assertThat(kim.page().url()).contains("/sign-in?back=");
            assertThat(world.wrong()).isEmpty();
            minji.page().fill("#reason", "Came back in the autumn");
            minji.press("Give access back");
            assertThat(minji.text()).doesNotContain("Make a new link");
            signIn(kim, world.address() + "/sign-in/" + atTheTerminal("Kim"));
            assertThat(kim.page().url())
                    .as("an officer sets a second factor before all else")
                    .isEqualTo(world.address() + "/sign-in/second-factor");
        }
        assertThat(world.wrong()).isEmpty();
    }

    private String atTheTerminal(String name) {
        var person = world.the(PeopleQueries.class)
                .person(Actor.SYSTEM, world.actor(name).id())
                .orElseThrow();
        return world.the(SignIn.class).linkFor(person);
    }

    @Test
    void everybodyChangesTheOwnPasswordAndSeesWhereOneIsSignedIn() {
        try (var phone = Browser.openWithoutScript(Screen.PHONE);
                var yoon = Browser.open(Screen.DESK).as(world.session("Yoon"), world.address())) {
            phone.go(world.address() + "/sign-in?lang=en");
            password(phone);
            yoon.go(world.address() + "/account?lang=ko");
            assertThat(yoon.rows("#devices")).hasSize(2).last().asString().contains("Chrome · Linux", "이 세션 종료");
            yoon.mustBeAccessible();
            yoon.screenshot("web-account-ko");
            yoon.page().fill("#until", "a long password");
            yoon.page().fill("#password", "파란 고래가 우산을 샀다");
            yoon.press("비밀번호 변경");
            assertThat(yoon.text()).contains("새 비밀번호가 적용되었습니다.");
            assertThat(yoon.rows("#devices")).hasSize(1);
            phone.go(world.address() + "/account?lang=en");
            assertThat(phone.page().url()).contains("/sign-in?back=%2Faccount");
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aNewLinkForSomebodyWhoHasNotComeEndsTheEarlierOne() {
        try (var minji = as("Minji");
                var jung = Browser.openWithoutScript(Screen.DESK)) {
            minji.go(page("Jung"));
            minji.press("Make a new link");
            var first = linkOn(minji);
            minji.press("Make a new link");
            assertThat(jung.go(first)).isEqualTo(410);
            signIn(jung, linkOn(minji));
            assertThat(jung.page().url()).isEqualTo(world.address() + "/reviewer");
            minji.go(page("Jung"));
            assertThat(minji.text()).doesNotContain("Make a new link");
        }
    }

    @Test
    void anOperatorSeesAndInvitesItsOwnOfficersOnly() {
        try (var kim = as("Kim")) {
            kim.go(world.address() + "/desk/people/officers?lang=en");
            assertThat(kim.page().locator("#people tbody th").allInnerTexts())
                    .singleElement()
                    .asString()
                    .startsWith("Kim");
            assertThat(kim.go(world.address() + "/desk/people/committee")).isEqualTo(404);
            assertThat(kim.go(page("Park"))).isEqualTo(404);
            kim.go(page("Kim"));
            assertThat(kim.page().locator("main form").count()).isZero();
            kim.go(world.address() + "/desk/people/officers/new?lang=en");
            assertThat(kim.page()
                            .locator("#agency option[value]:not([value=''])")
                            .count())
                    .isEqualTo(1);
            kim.page().fill("#name", "Jo");
            kim.page().fill("#email", "jo@kind.example");
            kim.press("Invite");
            assertThat(kim.text()).contains("One-time link for Jo", "Officer", "Korea Overseas Infrastructure");
        }
    }

    @Test
    void somebodyIsFoundByWordsOfNameOrOrganisationAndAnOperatorFindsNobodyElses() {
        try (var minji = as("Minji");
                var kim = as("Kim")) {
            minji.go(world.address() + "/desk/people/applicants?lang=en&q=YOON%20world");
            assertThat(minji.page().locator("#people tbody th a").allInnerTexts())
                    .containsExactly("Yoon");
            assertThat(minji.page().inputValue("#q")).isEqualTo("YOON world");
            minji.go(world.address() + "/desk/people/applicants?lang=en&q=nobody_%25");
            assertThat(minji.text()).contains("Nobody is found by these words");
            minji.go(world.address() + "/desk/people/applicants?lang=en&page=99");
            assertThat(minji.page().locator("#people tbody th a").allInnerTexts())
                    .contains("Yoon");
            minji.go(world.address() + "/desk/people/applicants?lang=en&q=nobody_%25");
            minji.page().getByText("Show everybody").click();
            assertThat(minji.page().locator("#people tbody th a").allInnerTexts())
                    .contains("Yoon");
            kim.go(world.address() + "/desk/people/officers?lang=en&q=minji");
            assertThat(kim.text()).contains("Nobody is found by these words");
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void everybodyLandsAtTheirOwnDoorUnlessTheyCameFromSomewhere() {
        try (var tab = Browser.openWithoutScript(Screen.PHONE)) {
            tab.go(world.address() + "/sign-in?lang=en");
            password(tab);
            assertThat(tab.page().url()).isEqualTo(world.address() + "/apply");
            tab.page().locator(".tools button").click();
            tab.go(world.address() + "/sign-in?back=/calls");
            password(tab);
            assertThat(tab.page().url()).isEqualTo(world.address() + "/calls");
        }
    }

    private static void password(Tab tab) {
        tab.page().fill("#email", "yoon@world.example");
        tab.page().fill("#password", "a long password");
        tab.page().locator("main button").click();
    }

    @Test
    void aColleagueOfAnApplicantComesInByALinkAndSeesTheSame() {
        var ref = world.submit("Linh", "2024-planning", world.planning("Hue", "VN", 500));
        try (var linh = as("Linh");
                var colleague = Browser.openWithoutScript(Screen.PHONE)) {
            linh.go(world.address() + "/apply?lang=en");
            linh.page().getByText("Colleagues").click();
            linh.press("Add a colleague");
            assertThat(linh.errors()).hasSize(2);
            linh.page().fill("#name", "Minh");
            linh.page().fill("#email", "minh@world.example");
            linh.press("Add a colleague");
            assertThat(linh.text()).contains("One-time link for Minh");
            signIn(colleague, linkOn(linh));
            assertThat(colleague.page().url()).isEqualTo(world.address() + "/apply");
            assertThat(colleague.text()).contains(ref);
            linh.go(world.address() + "/apply/colleagues?lang=en");
            linh.page().fill("#name", "KIND 담당자 (new)");
            linh.page().fill("#email", "third@world.example");
            linh.press("Add a colleague");
            assertThat(linh.text()).contains("One-time link for KIND 담당자 (new)");
            var marked = linh.page().locator("main th span[lang=ko]");
            assertThat(marked.innerText()).isEqualTo("담당자");
            assertThat(marked.evaluate("mark => getComputedStyle(mark).display"))
                    .as("blanks beside it stay wherever it stands")
                    .isEqualTo("contents");
        }
        try (var kim = as("Kim")) {
            assertThat(kim.go(world.address() + "/apply/colleagues")).isEqualTo(403);
        }
        assertThat(world.wrong()).isEmpty();
    }
}

package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import kcity.testing.Awarded;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 7 as people do it: contractor, agreement, payments, amendment; the winner reads along. */
class AwardJourneyTest {
    private final World world = World.settle();
    private final Awarded awarded = new Awarded(world);

    private Tab as(String name) {
        return Browser.open(Screen.DESK).as(world.session(name), world.address());
    }

    private static void send(Tab tab) {
        tab.page().locator("main form button").click();
    }

    @Test
    void aPlanningProjectFromTheTenderToItsFirstPayment() {
        var ref = awarded.planning();
        world.at("2024-07-15T09:00:00+09:00");
        try (var kim = as("Kim")) {
            kim.go(world.address() + "/desk/calls/2024-planning/awards?lang=en");
            assertThat(kim.rows("#awards"))
                    .singleElement()
                    .asString()
                    .contains(ref, "Selected, contractor to be found");
            kim.mustBeAccessible();
            kim.page().locator("#awards a").click();
            kim.mustBeAccessible();
            tender(kim);
            sign(kim);
        }
        world.at("2024-08-01T09:00:00+09:00");
        try (var kim = as("Kim")) {
            kim.go(world.address() + "/projects/" + ref + "/award?lang=en");
            pay(kim);
            approve(ref);
            kim.go(world.address() + "/projects/" + ref + "/award?lang=en");
            assertThat(kim.rows("#milestones").getFirst())
                    .isEqualTo("Kick-off 1 August 2024 KRW 200,000,000 – Paid 1 August 2024 PAY-1");
            amend(kim);
            kim.screenshot("project-award");
            kim.resize(Screen.PHONE);
            kim.mustFit();
        }
        try (var linh = as("Linh")) {
            linh.go(world.address() + "/apply/" + ref + "?lang=en");
            assertThat(linh.text()).startsWith("Under agreement").doesNotContain("Withdraw the application");
            linh.page().getByText("Agreement, milestones and payments").click();
            assertThat(linh.text()).contains("Hanul Planning", "R24BK0001", "KIND-2024-1", "PAY-1", "Before", "After");
            assertThat(linh.page().locator("main form, main a.button").count()).isZero();
            linh.mustBeAccessible();
            linh.page().locator(".subnav").getByText("Reports").click();
            assertThat(linh.page().locator("h1").innerText()).isEqualTo("Reports");
        }
        assertThat(world.wrong()).isEmpty();
    }

    private static void tender(Tab kim) {
        kim.page().locator("main a.button").first().click();
        kim.page().selectOption("#country", "VN");
        kim.page().fill("#name", "Hue Consulting");
        kim.page().fill("#chosenOn", "2024-07-12");
        send(kim);
        assertThat(kim.errors())
                .containsExactly(
                        "Enter the number of the tender's notice.",
                        "Bodies and companies abroad cannot receive the subsidy: it goes to a Korean company only.");
        assertThat(kim.page().inputValue("#name")).isEqualTo("Hue Consulting");
        kim.mustBeAccessible();
        kim.page().fill("#notice", "R24BK0001");
        kim.page().fill("#name", "Hanul Planning");
        kim.page().selectOption("#country", "KR");
        send(kim);
        assertThat(kim.text()).contains("The contractor is recorded.", "Hanul Planning", "12 July 2024");
    }

    private static void milestone(Tab kim, int number, String name, String due, String won) {
        kim.page().fill("#milestone-" + number, name);
        kim.page().fill("#due-" + number, due);
        kim.page().fill("#part-" + number, won);
    }

    private static void sign(Tab kim) {
        kim.page().locator("main a.button").first().click();
        kim.page().fill("#number", "KIND-2024-1");
        kim.page().fill("#endsOn", "2025-03-31");
        milestone(kim, 1, "Kick-off", "2024-08-01", "200,000,000");
        milestone(kim, 2, "Final report", "2025-03-01", "many");
        send(kim);
        assertThat(kim.errors())
                .containsExactly(
                        "Write a whole amount of won, such as 350,000,000, and less than 1,000,000,000,000,000");
        kim.page().fill("#part-2", "200,000,000");
        send(kim);
        assertThat(kim.errors())
                .containsExactly(
                        "The milestones add up to KRW 400,000,000, the agreement to KRW 500,000,000. Make them equal.");
        kim.mustBeAccessible();
        kim.page().fill("#part-2", "300,000,000");
        send(kim);
        assertThat(kim.text()).contains("The agreement is signed.");
        assertThat(kim.rows("#milestones"))
                .containsExactly(
                        "Kick-off 1 August 2024 KRW 200,000,000 – Open – –",
                        "Final report 1 March 2025 KRW 300,000,000 – Open – –");
    }

    private static void pay(Tab kim) {
        kim.page().locator("main a.button").first().click();
        assertThat(kim.text()).contains("Milestone “Kick-off”: KRW 200,000,000 to Hanul Planning.");
        send(kim);
        assertThat(kim.errors()).containsExactly("Write the date as year-month-day, such as 2026-03-17");
        kim.page().fill("#paidOn", "2024-08-02");
        kim.page().fill("#reference", "PAY-1");
        send(kim);
        assertThat(kim.errors()).containsExactly("This day is in the future.");
        kim.page().fill("#paidOn", "2024-07-31");
        send(kim);
        assertThat(kim.errors())
                .containsExactly("This milestone is due on 1 August 2024 and is not paid before that day.");
        kim.page().fill("#paidOn", "2024-08-01");
        send(kim);
        assertThat(kim.text()).contains("It is recorded once another officer approves it.");
        assertThat(kim.rows("#milestones").getFirst())
                .isEqualTo("Kick-off 1 August 2024 KRW 200,000,000 – Waits for approval – –");
        assertThat(kim.page().locator("main a.button").allInnerTexts())
                .doesNotContain("Approve the payment of “Kick-off”");
    }

    private void approve(String ref) {
        var second = world.the(kcity.people.SignIn.class)
                .open(world.beside(world.kim()).id());
        try (var tab = Browser.open(Screen.DESK).as(second, world.address())) {
            tab.go(world.address() + "/projects/" + ref + "/award?lang=en");
            tab.page().locator("main a.button").first().click();
            assertThat(tab.text())
                    .contains("Milestone “Kick-off”: KRW 200,000,000, paid on 1 August 2024, reference PAY-1.");
            tab.mustBeAccessible();
            send(tab);
            assertThat(tab.text()).contains("The payment is recorded.");
        }
    }

    private static void amend(Tab kim) {
        kim.page().getByText("Amend the agreement").click();
        kim.page().locator("label[for='kind-1']").click();
        kim.page().fill("#change", "One year longer");
        kim.page().fill("#reason", "The city's election");
        kim.page().fill("#endsOn", "2025-12-31");
        send(kim);
        assertThat(kim.errors()).containsExactly("A change of amounts or of the end needs approval.");
        kim.page().locator("label[for='kind']").click();
        send(kim);
        assertThat(kim.rows("#differences-0")).containsExactly("Ends on 31 March 2025 31 December 2025");
        kim.mustBeAccessible();
    }

    @Test
    void kaiaSignsWithTheKoreanLeadAndKindAndMolitCannot() {
        var ref = awarded.demonstration();
        try (var park = as("Park")) {
            park.go(world.address() + "/projects/" + ref + "/award?lang=ko");
            assertThat(park.text()).contains("협약과 지급", "협약 전");
            assertThat(park.page().locator("main a.button").allInnerTexts()).containsExactly("협약 체결");
            park.mustBeAccessible();
        }
        try (var kim = as("Kim")) {
            assertThat(kim.go(world.address() + "/projects/" + ref + "/award")).isEqualTo(404);
            assertThat(kim.go(world.address() + "/desk/calls/2024-demonstration/awards"))
                    .isEqualTo(403);
        }
        try (var minji = as("Minji")) {
            assertThat(minji.go(world.address() + "/projects/" + ref + "/award"))
                    .isEqualTo(200);
            assertThat(minji.page().locator("main a.button").count()).isZero();
            assertThat(minji.go(world.address() + "/projects/" + ref + "/award/agreement"))
                    .isEqualTo(403);
        }
    }
}

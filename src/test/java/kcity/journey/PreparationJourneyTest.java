package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kcity.call.CallQueries;
import kcity.programme.AdoptRulebooks;
import kcity.programme.ProgrammeQueries;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 1: an officer of MOLIT prepares an edition and its calls; the public sees them; the clock opens and closes them. */
class PreparationJourneyTest {
    private final World world = World.settle();

    private Tab as(String name, Screen screen) {
        return Browser.open(screen).as(world.session(name), world.address());
    }

    private List<String> openToThePublic() {
        try (var tab = Browser.openWithoutScript(Screen.PHONE)) {
            tab.go(world.address() + "/calls?lang=en");
            return tab.page().locator(".card h3").allInnerTexts();
        }
    }

    private String stateAtTheDesk(String call) {
        try (var tab = as("Park", Screen.DESK)) {
            tab.go(world.address() + "/desk/calls/" + call + "?lang=en");
            return tab.page().locator("#stages tbody tr").first().innerText().replaceAll("\\s+", " ");
        }
    }

    @Test
    void anEditionIsPreviewedPreparedAndThenFollowsTheClock() {
        world.at("2025-01-20T09:00:00+09:00");
        try (var minji = as("Minji", Screen.DESK)) {
            minji.go(world.address() + "/desk?lang=en");
            assertThat(minji.page().locator("#work-PROGRAMME tbody tr").allInnerTexts())
                    .anySatisfy(row -> assertThat(row).contains("Edition 2025: calls to prepare", "6 February 2025"));
            minji.page().getByText("Edition 2025: calls to prepare").click();
            assertThat(minji.text())
                    .contains("Nothing is made yet.", "rulebook 2025, version 1")
                    .contains("KAIA, Korea Agency for Infrastructure Technology Advancement")
                    .contains("6 February 2025 00:00 KST", "11 March 2025 23:59:59 KST", "up to KRW 400,000,000");
            assertThat(world.the(CallQueries.class).calls(2025)).isEmpty();
            minji.mustBeAccessible();
            minji.screenshot("desk-edition-preview");
            minji.press("Prepare 2025 and its calls");
            assertThat(minji.text()).contains("Confirm that you know there is no way back.");
            assertThat(world.the(CallQueries.class).calls(2025)).isEmpty();
            minji.page().locator("label[for=sure]").click();
            minji.press("Prepare 2025 and its calls");
            assertThat(minji.text()).contains("The edition and its calls are prepared.", "Not open yet");
            assertThat(minji.page().locator("main form").count()).isZero();
            minji.mustBeAccessible();
        }
        assertThat(stateAtTheDesk("2025-demonstration")).isEqualTo("Intake Not open yet –");
        assertThat(openToThePublic()).contains("2025 Smart Solution Demonstration");
        world.at("2025-02-06T00:00:00+09:00");
        assertThat(stateAtTheDesk("2025-demonstration")).isEqualTo("Intake Open –");
        world.at("2025-03-11T23:59:59.999+09:00");
        assertThat(stateAtTheDesk("2025-demonstration")).isEqualTo("Intake Open –");
        world.at("2025-03-12T00:00:00+09:00");
        assertThat(stateAtTheDesk("2025-demonstration")).isEqualTo("Intake Closed –");
        assertThat(openToThePublic()).doesNotContain("2025 Smart Solution Demonstration");
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void planningStaysOpenPastItsCutOffUntilTheNextEditionTakesOver() {
        world.at("2024-04-30T23:59:59+09:00");
        assertThat(planning()).startsWith("Intake Open –");
        world.at("2024-05-01T00:00:00+09:00");
        assertThat(planning()).startsWith("Intake Open, past the cut-off");
    }

    private String planning() {
        try (var tab = as("Kim", Screen.DESK)) {
            tab.go(world.address() + "/desk/calls/2024-planning?lang=en");
            return tab.page().locator("#stages tbody tr").first().innerText().replaceAll("\\s+", " ");
        }
    }

    @Test
    void whatCannotBePreparedIsToldAtThePlace() {
        world.at("2025-01-20T09:00:00+09:00");
        try (var first = as("Minji", Screen.DESK);
                var second = as("Minji", Screen.PHONE);
                var kim = as("Kim", Screen.DESK)) {
            assertThat(kim.go(world.address() + "/desk/editions?lang=en")).isEqualTo(403);
            assertThat(kim.go(world.address() + "/desk/editions/2025?lang=en")).isEqualTo(403);
            assertThat(first.go(world.address() + "/desk/editions/2031?lang=en"))
                    .isEqualTo(404);
            assertThat(first.text()).contains("There is no rulebook for 2031; adopt one first");
            first.mustBeAccessible();
            first.go(world.address() + "/desk/editions/2025?lang=en");
            second.go(world.address() + "/desk/editions/2025?lang=en");
            second.mustFit();
            rulesChange();
            first.press("Prepare 2025 and its calls");
            assertThat(first.text()).contains("Version 2 of the rulebook came into force in the meantime.");
            first.page().locator("label[for=sure]").click();
            first.press("Prepare 2025 and its calls");
            assertThat(first.text()).contains("The edition and its calls are prepared.");
            second.press("Prepare 2025 and its calls");
            assertThat(second.text()).contains("The edition 2025 is prepared already");
        }
        assertThat(world.the(CallQueries.class).call("2025-planning").version()).isEqualTo(2);
        assertThat(world.wrong()).isEmpty();
    }

    private void rulesChange() {
        var content = world.the(ProgrammeQueries.class).content(2025, 1);
        world.the(AdoptRulebooks.class)
                .adopt(world.minji(), 2025, 1, content + "# checked\n", "Read once more by the ministry.");
    }
}

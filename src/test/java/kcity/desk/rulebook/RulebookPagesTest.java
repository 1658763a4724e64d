package kcity.desk.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import kcity.programme.ProgrammeQueries;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

class RulebookPagesTest {
    @Test
    void theOwnerProposesSeesWhatWouldChangeAndAdopts() {
        World world = World.settle();
        String content = world.the(ProgrammeQueries.class).content(2025, 1);
        try (Tab tab = Browser.openWithoutScript(Screen.PHONE)) {
            tab.as(world.session("Kim"), world.address());
            assertThat(tab.go(world.address() + "/desk/rulebooks/2025?lang=en")).isEqualTo(403);

            tab.as(world.session("Minji"), world.address());
            assertThat(tab.go(world.address() + "/desk/rulebooks/2025?lang=en")).isEqualTo(200);
            tab.page().fill("#content", content.replace("{most: 400_000_000}", "{mst: 400_000_000}"));
            tab.page().locator("button.second").click();
            assertThat(tab.page().locator(".error-summary").innerText())
                    .contains("unknown key 'mst'; known here: about, least, most");

            tab.page().fill("#content", content.replace("{most: 400_000_000}", "{most: 450_000_000}"));
            tab.page().locator("button.second").click();
            assertThat(tab.page().locator("section code").first().innerText())
                    .isEqualTo("calls.demonstration.sub-types.solution-demonstration.band");
            tab.mustFit();
            assertThat(world.the(ProgrammeQueries.class).currentVersion(2025)).isEqualTo(1);

            tab.page().fill("#reason", "The ministry raised the cap.");
            tab.page().locator(".buttons button:not(.second)").click();
            assertThat(tab.page().locator("#versions tbody tr").first().innerText())
                    .contains("2")
                    .contains("The ministry raised the cap.");
            assertThat(world.the(ProgrammeQueries.class).currentVersion(2025)).isEqualTo(2);
            tab.go(world.address() + "/years/2025?lang=en");
            assertThat(tab.page().locator("#versions li").allInnerTexts()).hasSize(2);
            tab.go(world.address() + "/years/2025/versions/1?lang=en");
            assertThat(tab.page().locator("main").innerText())
                    .contains("This is version 1 of the rules. Version 2 is in force")
                    .contains("400");
            assertThat(tab.go(world.address() + "/years/2025/versions/3")).isEqualTo(404);
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aYearWithoutRulesBeginsWithThoseOfTheYearBefore() {
        World world = World.settle();
        try (Tab tab = Browser.openWithoutScript(Screen.DESK)) {
            tab.as(world.session("Minji"), world.address());
            tab.go(world.address() + "/desk/rulebooks?lang=en");
            tab.page()
                    .getByText("Begin the rulebook of 2027 with the rules of the year before")
                    .click();
            assertThat(tab.page().inputValue("#content")).contains("edition: 2027");
            tab.page().fill("#reason", "The rules of 2026 hold for one more year.");
            tab.page().locator("button.second").click();
            tab.page().locator(".buttons button:not(.second)").click();
            assertThat(tab.page().locator("#versions tbody tr").count()).isEqualTo(1);
            assertThat(tab.go(world.address() + "/desk/editions/2027?lang=en")).isEqualTo(200);
            assertThat(tab.go(world.address() + "/years/2027?lang=en")).isEqualTo(200);
            assertThat(tab.page().locator("main").innerText())
                    .contains("Not yet decided")
                    .doesNotContain("S45", "34 projects");
            tab.go(world.address() + "/years?lang=en");
            assertThat(tab.page().locator("#years tbody tr").first().innerText())
                    .contains("28 January – 17 March 2027 (not yet decided)", "about 9 (not yet decided)");
            tab.go(world.address() + "/years/changes?from=2026&to=2027&lang=en");
            assertThat(tab.page().locator("main").innerText())
                    .contains("17 March 2027 23:59:59 KST (time of day assumed) (not yet decided)");
            assertThat(tab.go(world.address() + "/desk/rulebooks/2029")).isEqualTo(404);
        }
        assertThat(world.wrong()).isEmpty();
    }
}

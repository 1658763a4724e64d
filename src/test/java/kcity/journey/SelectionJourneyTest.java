package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kcity.application.WithdrawApplications;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 6 as people do it: the sheet is frozen, a portfolio proposed, the committee decides, the result is announced, a reserve moves up. */
class SelectionJourneyTest {
    private static final String SELECTION = "/desk/calls/" + Stages.CALL + "/selection";
    private final World world = World.settle();
    private final Stages stages = new Stages(world);

    private Tab tab(String name) {
        var tab = Browser.open(Screen.DESK);
        tab.as(world.session(name), world.address());
        return tab;
    }

    private static void press(Tab tab, String button) {
        tab.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void sees(Tab tab, String words) {
        assertThat(tab.page().locator("main").innerText()).contains(words);
    }

    @Test
    void aDecisionFromTheSheetToAReserve() {
        var refs = stages.screened(8);
        stages.reviewed(refs);
        try (var officer = tab("Park")) {
            officer.go(world.address() + SELECTION);
            press(officer, "Freeze the candidate sheet");
            sees(officer, "The candidate sheet is frozen.");
            press(officer, "Propose a portfolio");
            sees(officer, "best possible, proved twice");
            sees(officer, "It would fit with a value of");
            officer.mustBeAccessible();
            officer.screenshot("desk-selection-proposal");
        }
        try (var other = tab("Kim")) {
            assertThat(other.go(world.address() + SELECTION)).isEqualTo(404);
        }
        try (var chair = tab("Choi")) {
            decides(chair, refs.get(0), refs.get(6));
            world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), refs.get(2), "The partner left");
            chair.go(world.address() + SELECTION);
            chair.mustBeAccessible();
            chair.page().locator("form.card").getByLabel("Reason").fill("The winner withdrew.");
            press(chair, "Give its place to the first reserve");
            sees(chair, "took its place");
            world.at("2024-04-17T10:00:00+09:00");
            chair.as(world.session("Choi"), world.address());
            chair.go(world.address() + SELECTION);
            sees(chair, "announced");
            chair.resize(Screen.PHONE);
            chair.mustFit();
        }
        assertThat(world.wrong()).isEmpty();
    }

    /** First a decision that breaks places, band and reason, then one with a departure that has its reason. */
    private void decides(Tab chair, String first, String seventh) {
        chair.go(world.address() + SELECTION);
        chair.mustBeAccessible();
        chair.screenshot("desk-selection-form");
        chair.page().fill("#amount-" + first, "500000000");
        chair.page().fill("#amount-" + seventh, "300000000");
        press(chair, "Decide and seal");
        sees(chair, "Chosen: 7. The rulebook allows at most 6 projects.");
        sees(chair, "lies outside the band from KRW 200,000,000 to KRW 400,000,000");
        assertThat(chair.page().inputValue("#amount-" + first)).isEqualTo("500000000");
        chair.mustBeAccessible();
        chair.page().fill("#amount-" + first, "350,000,000");
        chair.page().fill("#reason-" + first, "The city pays a part itself.");
        chair.page().fill("#amount-" + seventh, "");
        chair.page().fill("#reason", "The committee followed the proposal but for one amount.");
        chair.page().fill("#announceAt", "2024-04-17T10:00");
        press(chair, "Decide and seal");
        sees(chair, "The decision is sealed until its announcement.");
        sees(chair, "17 April 2024 10:00:00 KST");
        chair.mustBeAccessible();
        chair.screenshot("desk-selection-decided");
    }
}

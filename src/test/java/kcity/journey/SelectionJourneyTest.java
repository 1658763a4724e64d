package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kcity.application.WithdrawApplications;
import kcity.selection.SelectionQueries;
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

    private static void sees(Tab tab, String words) {
        assertThat(tab.page().locator("main").innerText()).contains(words);
    }

    @Test
    void aDecisionFromTheSheetToAReserve() {
        var refs = stages.screened(8);
        stages.reviewed(refs);
        try (var officer = tab("Park")) {
            proposes(officer);
        }
        try (var other = tab("Kim")) {
            for (var page : List.of("", "/sheet", "/proposal", "/left-out", "/decision")) {
                assertThat(other.go(world.address() + SELECTION + page))
                        .as(page)
                        .isEqualTo(404);
            }
        }
        try (var chair = Browser.openWithoutScript(Screen.DESK).as(world.session("Choi"), world.address())) {
            decides(chair, refs.get(0), refs.get(6));
            world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), refs.get(2), "The partner left");
            chair.go(world.address() + SELECTION);
            chair.page().locator("form.card").getByLabel("Reason").fill("The winner withdrew.");
            chair.press("Give its place to the first reserve");
            sees(chair, "Confirm that you know there is no way back.");
            chair.page().locator("form.card .choice label").click();
            chair.press("Give its place to the first reserve");
            sees(chair, "took its place");
        }
        world.at("2024-04-17T10:00:00+09:00");
        try (var chair = tab("Choi")) {
            chair.go(world.address() + SELECTION);
            sees(chair, "The results are announced.");
            chair.mustBeAccessible();
            chair.go(world.address() + SELECTION + "/decision");
            sees(chair, "There is nothing to decide now");
            chair.resize(Screen.PHONE);
            for (var page : List.of("", "/sheet", "/proposal", "/left-out")) {
                chair.go(world.address() + SELECTION + page);
                chair.mustFit();
            }
        }
        assertThat(world.wrong()).isEmpty();
    }

    private void proposes(Tab officer) {
        officer.go(world.address() + SELECTION);
        sees(officer, "The ranking is there. The programme office freezes the candidate sheet.");
        officer.page().locator("main p a.button").click();
        officer.press("Freeze the candidate sheet");
        sees(officer, "The candidate sheet is frozen.");
        officer.press("Propose a portfolio");
        sees(officer, "best possible, proved twice");
        sees(officer, "misses by least: its value would have to be");
        officer.mustBeAccessible();
        officer.screenshot("desk-selection-proposal");
        officer.page().locator(".subnav a").getByText("Left out").click();
        sees(officer, "Better candidates take all places of the sub-type");
        assertThat(officer.rows("#out-SUB_TYPE_PLACES"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("7 ");
        officer.mustBeAccessible();
        officer.screenshot("desk-selection-left-out");
        officer.page().locator(".subnav a").getByText("Candidate sheet").click();
        assertThat(officer.rows("#sheet")).hasSize(8);
        officer.mustBeAccessible();
        assertThat(officer.page().locator(".subnav a").allInnerTexts()).doesNotContain("Decision of the committee");
        assertThat(officer.go(world.address() + SELECTION + "/decision")).isEqualTo(404);
    }

    /** First a decision that breaks places, band and reason, then one with a departure that has its reason. */
    private void decides(Tab chair, String first, String seventh) {
        chair.go(world.address() + SELECTION);
        chair.page().locator("main p a.button").click();
        chair.page().fill("#amount-" + first, "500000000");
        chair.page().locator("summary").click();
        chair.page().fill("#amount-" + seventh, "300000000");
        chair.press("Preview the decision");
        assertThat(chair.errors())
                .contains("Selected: 7. The rulebook allows at most 6 projects.")
                .anyMatch(error -> error.endsWith("lies outside the band from KRW 200,000,000 to KRW 400,000,000."));
        sees(chair, "7 selected; allowed:");
        assertThat(chair.page().inputValue("#amount-" + first)).isEqualTo("500000000");
        chair.page().fill("#amount-" + first, "350,000,000");
        chair.page().fill("#reason-" + first, "The city pays a part itself.");
        chair.page().fill("#amount-" + seventh, "");
        chair.page().fill("#reason", "The committee followed the proposal but for one amount.");
        chair.page().fill("#announceAt", "2024-04-17T10:00");
        chair.press("Preview the decision");
        sees(chair, "Nothing is decided yet.");
        sees(chair, "17 April 2024 10:00:00 KST");
        assertThat(chair.rows("#departures"))
                .singleElement()
                .asString()
                .contains("selected with KRW 350,000,000", "The city pays a part itself.");
        chair.screenshot("desk-selection-preview");
        chair.press("Change it");
        assertThat(chair.page().inputValue("#reason-" + first)).isEqualTo("The city pays a part itself.");
        chair.press("Preview the decision");
        chair.press("Decide and seal");
        sees(chair, "The decision is sealed until its announcement.");
        sees(chair, "Decided and sealed until 17 April 2024 10:00:00 KST");
    }

    @Test
    void aDecisionRecordedMeanwhileIsToldAndNothingTypedIsLost() {
        stages.proposed(stages.screened(8));
        try (var one = tab("Choi");
                var two = tab("Choi")) {
            for (var chair : List.of(one, two)) {
                chair.go(world.address() + SELECTION + "/decision");
                chair.page().fill("#reason", "As proposed.");
                chair.page().fill("#announceAt", "2024-04-17T10:00");
                chair.mustBeAccessible();
                chair.press("Preview the decision");
                chair.mustBeAccessible();
            }
            one.press("Decide and seal");
            sees(one, "The decision is sealed until its announcement.");
            two.press("Decide and seal");
            assertThat(two.errors())
                    .singleElement()
                    .asString()
                    .startsWith("The committee's decision was recorded while you wrote.");
            assertThat(two.page().inputValue("#reason")).isEqualTo("As proposed.");
            two.press("Preview the decision");
            two.press("Decide and seal");
            sees(two, "The decision is sealed until its announcement.");
        }
        assertThat(world.the(SelectionQueries.class)
                        .decision(world.choi(), Stages.CALL)
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
        assertThat(world.wrong()).isEmpty();
    }
}

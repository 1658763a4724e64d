package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kcity.selection.DecideSelections;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** The desk's first page and the hub of a call: everybody reaches the stages that are theirs, and no others. */
class DeskJourneyTest {
    private static final String CALL = "/desk/calls/" + Stages.CALL;
    private final World world = World.settle();

    private Tab as(String name) {
        var tab = Browser.openWithoutScript(Screen.DESK).as(world.session(name), world.address());
        tab.go(world.address() + "/desk?lang=en");
        return tab;
    }

    private static List<String> texts(Tab tab, String selector) {
        return tab.page().locator(selector).allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static List<String> callsOf(Tab tab) {
        return texts(tab, "#calls tbody th");
    }

    @Test
    void eachOfficerFindsTheCallsOfTheOwnTypeAndTheOwnerAll() {
        try (var minji = as("Minji");
                var kim = as("Kim");
                var park = as("Park")) {
            assertThat(callsOf(minji))
                    .containsExactlyInAnyOrder("2024 Smart City Planning", "2024 Smart Solution Demonstration");
            assertThat(callsOf(kim)).containsExactly("2024 Smart City Planning");
            assertThat(callsOf(park)).containsExactly("2024 Smart Solution Demonstration");
            assertThat(texts(minji, ".cards h3")).containsExactly("Editions and calls", "Rulebooks", "People");
            assertThat(texts(kim, ".cards h3")).containsExactly("People");
            for (var page : List.of("", "/review", "/selection")) {
                assertThat(kim.go(world.address() + CALL + page)).as(page).isEqualTo(404);
            }
            for (var page : List.of("/applications", "/awards")) {
                assertThat(kim.go(world.address() + CALL + page)).as(page).isEqualTo(403);
            }
        }
    }

    @Test
    void theHubLeadsToEveryStageInItsOrder() {
        try (var kim = as("Kim");
                var park = as("Park")) {
            kim.page().getByText("2024 Smart City Planning").first().click();
            assertThat(texts(kim, "#stages tbody th"))
                    .containsExactly(
                            "Intake",
                            "Screening",
                            "Short list",
                            "Preliminary consulting",
                            "Review",
                            "Selection",
                            "Announcement",
                            "Agreements and payments",
                            "Projects under way");
            park.page().getByText("2024 Smart Solution Demonstration").first().click();
            assertThat(texts(park, "#stages tbody th")).doesNotContain("Short list", "Preliminary consulting");
            for (var tab : List.of(kim, park)) {
                var hub = tab.page().url();
                for (var link : tab.page().locator("#stages tbody a, .subnav a").all().stream()
                        .map(a -> a.getAttribute("href"))
                        .filter(href -> href.startsWith("/"))
                        .distinct()
                        .toList()) {
                    assertThat(tab.go(world.address() + link)).as(link).isEqualTo(200);
                }
                tab.go(hub);
            }
        }
    }

    @Test
    void countsFollowWhatHappens() {
        var refs = new Stages(world).screened(3);
        try (var park = as("Park")) {
            park.go(world.address() + CALL + "?lang=en");
            assertThat(texts(park, "#stages tbody tr"))
                    .contains("Screening Done 3 eligible", "Review Not yet –", "Selection Not begun –");
        }
        assertThat(refs).hasSize(3);
    }

    @Test
    void theCommitteeFindsWhatItDecidesAndDecidedAndNothingElse() {
        var stages = new Stages(world);
        var refs = stages.screened(7);
        var portfolio = stages.proposed(refs);
        try (var chair = as("Choi")) {
            assertThat(texts(chair, "#work-SELECTION tbody th"))
                    .containsExactly("2024 Smart Solution Demonstration: candidates wait for the committee's decision");
            assertThat(texts(chair, "#to-decide tbody tr"))
                    .contains("2024 Smart Solution Demonstration KAIA Closed Waiting for the decision");
            world.the(DecideSelections.class)
                    .decide(
                            world.choi(),
                            Stages.CALL,
                            Stages.asProposed(portfolio),
                            List.of(refs.get(6)),
                            "As proposed",
                            java.time.Instant.parse("2024-04-17T01:00:00Z"));
            chair.go(world.address() + "/desk?lang=en");
            assertThat(texts(chair, "#decisions tbody tr"))
                    .singleElement()
                    .asString()
                    .startsWith("2024 Smart Solution Demonstration")
                    .contains("17 April 2024 10:00")
                    .endsWith("KST Decided, sealed");
            chair.page().locator("#decisions a").click();
            assertThat(chair.page().url()).endsWith(CALL + "/selection");
            chair.go(world.address() + CALL + "?lang=en");
            assertThat(texts(chair, "#stages tbody th")).containsExactly("Selection", "Announcement");
            for (var page : List.of("/applications", "/awards")) {
                assertThat(chair.go(world.address() + CALL + page)).as(page).isEqualTo(403);
            }
            assertThat(chair.go(world.address() + CALL + "/review")).isEqualTo(404);
            assertThat(chair.go(world.address() + "/desk/people/officers")).isEqualTo(403);
        }
        try (var yoon = Browser.openWithoutScript(Screen.PHONE).as(world.session("Yoon"), world.address())) {
            assertThat(yoon.go(world.address() + CALL)).isEqualTo(404);
        }
    }
}

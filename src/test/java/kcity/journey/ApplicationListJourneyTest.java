package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kcity.application.WithdrawApplications;
import kcity.selection.DecideSelections;
import kcity.selection.SelectionQueries;
import kcity.shared.Actor;
import kcity.testing.Browser;
import kcity.testing.Copies;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** The list of what a call received: found, sorted, leafed through and taken along, without script. */
class ApplicationListJourneyTest {
    private static final String LIST = "/desk/calls/" + Stages.CALL + "/applications";
    private final World world = World.settle();
    private final Stages stages = new Stages(world);

    private Tab park() {
        return Browser.openWithoutScript(Screen.DESK).as(world.session("Park"), world.address());
    }

    private static List<String> refs(Tab tab) {
        return tab.page().locator("#received tbody th").allInnerTexts();
    }

    private static String stateOf(Tab tab, String ref) {
        return tab.page()
                .locator("#received tbody tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(ref))
                .locator(".tag")
                .innerText()
                .strip();
    }

    @Test
    void isFilteredSortedAndDownloaded() {
        var refs = stages.screened(8);
        world.the(WithdrawApplications.class).withdraw(world.actor("Yoon"), refs.get(2), "The partner left.");
        try (var park = park()) {
            park.go(world.address() + LIST + "?lang=en");
            assertThat(refs(park)).isEqualTo(refs);
            park.page().locator("#received thead").getByText("Requested amount").click();
            assertThat(refs(park)).isEqualTo(refs.reversed());
            assertThat(park.page().locator("th[aria-sort]").innerText()).isEqualTo("Requested amount");
            park.page().locator("#received thead").getByText("Requested amount").click();
            assertThat(refs(park)).isEqualTo(refs);
            park.page().selectOption("#country", "PE");
            park.page().locator("form.filters button").click();
            assertThat(refs(park)).containsExactly(refs.get(2), refs.get(3));
            park.page().selectOption("#state", "WITHDRAWN");
            park.page().fill("#q", "lima PERU");
            park.page().locator("form.filters button").click();
            assertThat(refs(park)).containsExactly(refs.get(2));
            assertThat(park.page().locator("#received caption").innerText()).isEqualTo("Applications: 1 of 8");
            var file = park.page()
                    .request()
                    .get(world.address()
                            + park.page().locator("a[href*='.csv']").getAttribute("href"))
                    .text();
            assertThat(file.lines().toList())
                    .containsExactly(
                            "\uFEFFNumber,Title,City,Country,Requested amount (KRW),Received,State,Other proposals of the city",
                            refs.get(2) + ",Lima pilot,Lima,PE,370000000,2024-03-01T00:00:00Z,Withdrawn,");
            park.page().fill("#q", "nowhere");
            park.page().locator("form.filters button").click();
            assertThat(park.page().locator("main").innerText()).contains("Nothing fits these filters");
            park.page()
                    .getByText("Show everything", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(refs(park)).hasSize(8);
        }
        for (var name : List.of("Kim", "Choi", "Yoon", "Han")) {
            try (var tab = Browser.open(Screen.DESK).as(world.session(name), world.address())) {
                assertThat(tab.page()
                                .request()
                                .get(world.address() + LIST + ".csv")
                                .status())
                        .as(name)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void moreThanAThousandArePreparedAsAFileWhileTheOfficerMayLeave() {
        var refs = stages.screened(1);
        new Copies(world.sql()).ofApplication(refs.getFirst(), 1_000);
        try (var park = park()) {
            park.go(world.address() + LIST + "?lang=en&q=verona");
            assertThat(park.page().locator("a[href*='.csv']").count()).isZero();
            park.page().getByText("as a CSV file").click();
            assertThat(park.text()).contains("The file of applications is ready", "Call " + Stages.CALL + ".");
            park.resize(Screen.PHONE);
            park.mustFit();
            var file = park.page().getByText("Download " + Stages.CALL + "-applications.csv");
            var rows = park.page()
                    .request()
                    .get(world.address() + file.getAttribute("href"))
                    .text();
            assertThat(rows.lines().count()).isEqualTo(1_002);
            assertThat(rows).startsWith("\uFEFFNumber,Title,").contains(refs.getFirst() + ",Verona pilot,Verona,IT,");
            park.go(world.address() + LIST + ".csv?lang=en&q=verona");
            assertThat(park.text()).contains("Prepare these 1,001 as a CSV file");
            park.go(world.address() + "/desk?lang=en");
            assertThat(park.text()).contains("Your long-running work", "The file of applications is ready");
            park.mustFit();
            park.page().getByText("See what came of it").click();
            assertThat(park.text()).contains("kept until");
        }
        for (var name : List.of("Kim", "Choi", "Yoon", "Han")) {
            try (var tab = Browser.open(Screen.DESK).as(world.session(name), world.address())) {
                assertThat(tab.page()
                                .request()
                                .get(world.address() + "/desk/jobs/1/file")
                                .status())
                        .as(name)
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void twentyStandOnAPage() {
        world.at("2024-03-01T09:00:00+09:00");
        var refs = java.util.stream.IntStream.range(0, 22)
                .mapToObj(i -> stages.submit("Yoon", "City " + i, 300))
                .toList();
        try (var park = park()) {
            park.go(world.address() + LIST + "?lang=en&q=city");
            assertThat(refs(park)).isEqualTo(refs.subList(0, 20));
            park.page()
                    .getByText("Next", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(refs(park)).isEqualTo(refs.subList(20, 22));
            park.resize(Screen.PHONE);
            park.mustFit();
        }
    }

    @Test
    void theCommitteesWordIsToldFromTheAnnouncedInstantOn() {
        var refs = stages.screened(8);
        var portfolio = stages.proposed(refs);
        world.the(DecideSelections.class)
                .decide(
                        world.choi(),
                        Stages.CALL,
                        Stages.asProposed(portfolio),
                        portfolio.reserve(),
                        "As proposed.",
                        java.time.Instant.parse("2024-04-17T01:00:00Z"));
        var chosen = portfolio.grants().getFirst().ref();
        var reserve = portfolio.reserve().getFirst();
        try (var park = park()) {
            park.go(world.address() + LIST + "?lang=en");
            assertThat(stateOf(park, chosen)).isEqualTo("Reviewed");
            world.at("2024-04-17T10:00:00+09:00");
            park.as(world.session("Park"), world.address());
            park.go(world.address() + LIST);
            assertThat(stateOf(park, chosen)).isEqualTo("Selected, agreement to be signed");
            assertThat(stateOf(park, reserve)).isEqualTo("In reserve");
        }
        assertThat(world.the(SelectionQueries.class).results(Actor.PUBLIC, Stages.CALL))
                .isNotEmpty();
    }
}

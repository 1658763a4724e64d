package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kcity.award.ChooseContractors;
import kcity.selection.DecideSelections;
import kcity.shared.CountryCode;
import kcity.testing.Awarded;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** A reader who signs in nowhere and runs no script: from the start page to a call, a year, a project, the counts and the changes; and to a result at its instant. */
class PublicJourneyTest {
    private static final Instant ANNOUNCED = Instant.parse("2024-04-17T01:00:00Z");
    private final World world = World.settle();

    @Test
    void fromTheStartToACallAYearAProjectTheCountsAndTheChanges() {
        try (var tab = Browser.openWithoutScript(Screen.PHONE)) {
            tab.go(world.address() + "/?lang=en");
            click(tab, "2024 Smart Solution Demonstration");
            sees(tab, "48 days left");
            sees(tab, "19 March 2024 23:59:59 KST");
            click(tab, "All rules of 2024 with their sources");
            assertThat(heading(tab)).isEqualTo("The rules of 2024");
            sees(tab, "Decided by the National Smart City Committee on 6 October 2023:");
            click(tab, "What changed since 2023");
            assertThat(heading(tab)).isEqualTo("What changed from 2023 to 2024");

            tab.page().locator(".brand").click();
            click(tab, "The same as a table");
            tab.page().locator("#projects-map-table").getByText("Thailand").click();
            assertThat(titles(tab))
                    .containsExactly(
                            "AI CCTV anomaly detection supporting police response",
                            "Smart integrated platform demonstration (drone video shared with police)",
                            "Khon Kaen smart mobility system master plan");
            click(tab, "Khon Kaen smart mobility system master plan");
            sees(tab, "Khon Kaen: one project after another");
            sees(tab, "Contractor\nnot known");

            tab.go(world.address() + "/projects");
            tab.page().selectOption("#year", "2021");
            tab.page().selectOption("#type", "DEMONSTRATION");
            tab.page().locator(".filters button").click();
            assertThat(titles(tab)).hasSize(3);
            click(tab, "Counts beside the official ones");
            sees(tab, "two planning projects of 2024");
            tab.mustFit();
        }
    }

    @Test
    void aResultIsSealedUntilTheAnnouncedSecondAndThenStandsEverywhere() {
        var refs = chosen();
        try (var tab = Browser.openWithoutScript(Screen.DESK)) {
            world.at("2024-04-17T09:59:59+09:00");
            tab.go(world.address() + "/?lang=en");
            assertThat(latest(tab)).contains("2026, Smart City Planning").doesNotContain("Verona pilot");
            tab.go(world.address() + "/calls/" + Stages.CALL);
            sees(tab, "Nothing is announced yet");
            tab.go(world.address() + "/projects?q=pilot");
            assertThat(tab.page().content()).doesNotContain("Verona pilot");
            assertThat(tab.go(world.address() + "/projects/" + refs.getFirst())).isEqualTo(404);

            world.at("2024-04-17T10:00:00+09:00");
            tab.go(world.address() + "/?lang=en");
            assertThat(tab.page().locator(".cards.wide h3").allInnerTexts())
                    .containsExactly("2024 Smart Solution Demonstration");
            assertThat(latest(tab)).contains("Announced on 17 April 2024");
            assertThat(tab.page().locator(".lines li").count()).isEqualTo(6);
            click(tab, "Verona pilot");
            assertThat(tab.page().url()).endsWith("/projects/" + refs.getFirst());
            sees(tab, "17 April 2024 10:00 KST");
            sees(tab, "KRW 390,000,000");
            sees(tab, "Korean company\nPinsight");
            assertThat(tab.page().locator("main").innerText()).doesNotContain("Synthetic");
            click(tab, "2024 Smart Solution Demonstration");
            assertThat(tab.page().locator("#results tbody tr").count()).isEqualTo(6);
            assertThat(tab.go(world.address() + "/projects/" + refs.getLast())).isEqualTo(404);
        }
        try (var tab = Browser.open(Screen.DESK)) {
            tab.go(world.address() + "/projects/" + refs.getFirst() + "?lang=ko");
            tab.mustBeAccessible();
            tab.go(world.address() + "/?lang=ko");
            tab.mustBeAccessible();
            tab.screenshot("site-home-announced-ko");
        }
    }

    @Test
    void aPlanNamesItsApplicantAndItsContractorOnceThatIsFound() {
        var hue = new Awarded(world).planning();
        try (var tab = Browser.openWithoutScript(Screen.PHONE)) {
            tab.go(world.address() + "/projects/" + hue + "?lang=en");
            sees(tab, "Applicant\nCity of Hue");
            sees(tab, "Contractor\nnot selected yet");
            world.the(ChooseContractors.class)
                    .choose(
                            world.kim(),
                            hue,
                            "20240700123-00",
                            "Hanul Planning",
                            CountryCode.KOREA,
                            LocalDate.parse("2024-06-28"));
            tab.go(world.address() + "/projects/" + hue);
            sees(tab, "Contractor\nHanul Planning");
        }
    }

    @Test
    void whatWasMadeUpIsMarkedWhereverItStands() {
        var hue = new Awarded(world).planning();
        world.sql().sql("update application.application set synthetic = true").update();
        world.sql()
                .sql("update selection.candidate set title = '[Synthetic] ' || title")
                .update();
        try (var tab = Browser.openWithoutScript(Screen.PHONE)) {
            for (var page : List.of("/", "/projects", "/calls/" + Awarded.PLANNING, "/projects/" + hue)) {
                tab.go(world.address() + page + (page.equals("/") ? "?lang=en" : ""));
                assertThat(tab.page().locator(".tag:has-text('Synthetic')").count())
                        .as(page)
                        .isEqualTo(1);
                assertThat(tab.page().content())
                        .contains("Hue smart city master plan")
                        .doesNotContain("[Synthetic]");
                tab.mustFit();
            }
            sees(tab, "It is not a real one.");
            tab.go(world.address() + "/projects/" + hue + "?lang=ko");
            sees(tab, "실제 사업이 아닙니다.");
        }
    }

    @Test
    void aCallThatGoesOnAllYearIsOverOnceTheNextYearsOpens() {
        try (var tab = Browser.openWithoutScript(Screen.PHONE)) {
            world.at("2025-01-20T23:59:59+09:00");
            tab.go(world.address() + "/calls/" + Awarded.PLANNING + "?lang=en");
            sees(tab, "A proposal that arrives now is considered for 2025.");
            world.at("2025-01-21T00:00:00+09:00");
            tab.go(world.address() + "/calls/" + Awarded.PLANNING);
            assertThat(tab.page().locator("main").innerText())
                    .startsWith("Closed")
                    .doesNotContain("Apply\n", "arrives now");
            tab.go(world.address() + "/calls");
            sees(tab, "No call is open");
        }
    }

    /** Seven candidates for six places, decided and sealed. */
    private List<String> chosen() {
        var stages = new Stages(world);
        var refs = stages.screened(7);
        var portfolio = stages.proposed(refs);
        world.the(DecideSelections.class)
                .decide(
                        world.choi(),
                        Stages.CALL,
                        Stages.asProposed(portfolio),
                        List.of(refs.getLast()),
                        "As proposed",
                        ANNOUNCED);
        return refs;
    }

    private static void click(Tab tab, String words) {
        tab.page()
                .locator("main")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private static void sees(Tab tab, String words) {
        assertThat(tab.page().locator("main").innerText()).contains(words);
    }

    private static String heading(Tab tab) {
        return tab.page().locator("h1").innerText();
    }

    private static String latest(Tab tab) {
        return tab.page()
                .locator("section.band", new Page.LocatorOptions().setHasText("Latest selections"))
                .innerText();
    }

    private static List<String> titles(Tab tab) {
        return tab.page().locator("#projects tbody th").allInnerTexts();
    }
}

package kcity.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public pages of years and projects as a visitor meets them; nothing here changes anything. */
class PublicPagesTest {
    private static World world = World.settle();
    private static final Tab DESK = Browser.open(Screen.DESK);
    private static final Tab PHONE = Browser.openWithoutScript(Screen.PHONE);

    @BeforeAll
    static void settle() {
        world = World.settle();
    }

    @AfterAll
    static void close() {
        DESK.close();
        PHONE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/calls",
                "/calls/2024-planning",
                "/calls/2024-demonstration",
                "/years",
                "/years/2024",
                "/years/2024/versions/1",
                "/contact",
                "/privacy",
                "/years/sources",
                "/years/changes?from=2023&to=2024",
                "/years/changes?from=2021&to=2020",
                "/years/changes?from=2022&to=2022",
                "/projects",
                "/projects?q=nowhere",
                "/projects/2026-brunei",
                "/projects/2022-issyk-kul",
                "/projects/counts"
            })
    void everyPageIsAccessibleInBothLanguagesOnBothScreens(String path) {
        String separator = path.contains("?") ? "&" : "?";
        assertThat(DESK.go(world.address() + path + separator + "lang=en")).isEqualTo(200);
        DESK.mustBeAccessible();
        DESK.go(world.address() + path + separator + "lang=ko");
        assertThat(DESK.violations()).isEmpty();
        assertThat(PHONE.go(world.address() + path + separator + "lang=ko")).isEqualTo(200);
        assertThat(PHONE.page().locator("html").getAttribute("lang")).isEqualTo("ko");
        PHONE.mustFit();
        PHONE.go(world.address() + path + separator + "lang=en");
        PHONE.mustFit();
    }

    @Test
    void aYearShowsItsRulesWithStandingAndSources() {
        try (Tab tab = Browser.open(Screen.DESK)) {
            tab.go(world.address() + "/years/2022?lang=en");
            assertThat(row(tab, "#planning-rules", "Closes"))
                    .startsWith("29 April 2022 18:00:00 KST")
                    .contains("Published")
                    .contains("S12");
            assertThat(row(tab, "#demonstration-rules", "Closes"))
                    .contains("20 May 2022 23:59:59 KST (time of day assumed)");
            assertThat(row(tab, "#planning-rules", "Planning, undivided › Band"))
                    .startsWith("KRW 200,000,000 to KRW 1,000,000,000");
            assertThat(row(tab, "#planning-rules", "Weights")).startsWith("Not known");
            tab.page()
                    .locator("#planning-rules a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("S12"))
                    .first()
                    .click();
            assertThat(tab.page().url()).endsWith("#S12");
            assertThat(tab.page().locator("#S12").innerText()).contains("smartcity.go.kr");
            tab.go(world.address() + "/years/2022?lang=ko");
            assertThat(tab.page().locator("#versions").innerText())
                    .isEqualTo("제1판, 2024년 1월 2일 09:00 (한국 시각): 공표된 내용 그대로, 처음 시작할 때 등록");
        }
    }

    @Test
    void theFiguresOfAYearSayWhereTheyAreInferred() throws Exception {
        var visitor = new kcity.testing.Visitor(world.address());
        assertThat(words(visitor.get("/years/2023?lang=en").body())).contains("Selected 8 from 7 countries · Inferred");
        assertThat(words(visitor.get("/years/2022?lang=en").body()))
                .contains("Selected 10 from 9 countries")
                .doesNotContain("countries · ");
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void anAddressThatSomebodyGivesOutSaysNothingWasDone() throws Exception {
        var visitor = new kcity.testing.Visitor(world.address());
        assertThat(visitor.get("/?lang=en&said=apply.submitted").body())
                .contains("K-City")
                .doesNotContain(
                        world.the(kcity.words.Messages.class).say(kcity.shared.Language.EN, "said.apply.submitted"));
    }

    @Test
    void aCallLinksTheVersionThatItIsBoundToAndSaysWhatIsAssumed() {
        try (Tab tab = Browser.openWithoutScript(Screen.DESK)) {
            tab.go(world.address() + "/calls/2024-demonstration?lang=en");
            assertThat(tab.page().locator("main").innerText())
                    .contains("1 (assumed by the platform)")
                    .contains("19 March 2024 23:59:59 KST (time of day assumed)");
            assertThat(tab.page()
                            .locator("main a[href='/years/2024/versions/1']")
                            .count())
                    .isEqualTo(1);
            tab.go(world.address() + "/years/2024/versions/1?lang=en");
            assertThat(tab.page().locator("#bindings").innerText())
                    .contains(
                            "2024 Smart Solution Demonstration: bound to version 1; closes: 19 March 2024 23:59:59 KST.");
        }
    }

    @Test
    void everyPageNamesTheMinistryWhomToAskAndWhatIsKept() {
        try (Tab tab = Browser.openWithoutScript(Screen.DESK)) {
            for (var path : List.of("/", "/projects", "/sign-in", "/nowhere")) {
                tab.go(world.address() + path + "?lang=en");
                assertThat(tab.page().locator("footer").innerText())
                        .as(path)
                        .contains("Ministry of Land, Infrastructure and Transport (MOLIT)", "Contact", "Privacy");
            }
        }
    }

    @Test
    void theReformOf2023IsToldOnThePageOf2024() {
        try (Tab tab = Browser.open(Screen.DESK)) {
            tab.go(world.address() + "/years/2024?lang=ko");
            assertThat(tab.page().locator("main").innerText())
                    .contains("국가스마트도시위원회, 2023년 10월 6일 결정:")
                    .contains("사전컨설팅을 도입함");
        }
    }

    @Test
    void anyTwoYearsCanBeCompared() {
        try (Tab tab = Browser.openWithoutScript(Screen.DESK)) {
            tab.go(world.address() + "/years?lang=en");
            tab.page().selectOption("#from", "2023");
            tab.page().selectOption("#to", "2024");
            tab.page().locator(".filters button").click();
            assertThat(tab.page().locator("h1").innerText()).isEqualTo("What changed from 2023 to 2024");
            assertThat(row(tab, "#rule-planning", "Intake")).isEqualTo("One window All year round");
            assertThat(row(tab, "#rule-planning", "Stages that only this year has"))
                    .isEqualTo("none Prior consultation Short list Preliminary consulting Scope of work "
                            + "Bidders’ briefing Kick-off Interim report Invitational training Follow-up");
            assertThat(row(tab, "#rule-demonstration", "Places")).isEqualTo("at least 4 6");
            assertThat(row(tab, "#date", "Smart Solution Demonstration › Closes"))
                    .isEqualTo("30 May 2023 23:59:59 KST (time of day assumed) "
                            + "19 March 2024 23:59:59 KST (time of day assumed)");
            assertThat(row(tab, "#rule-planning", "Who receives the support")).isEmpty();
            assertThat(tab.page().locator("main").innerText())
                    .contains("Decided by the National Smart City Committee on 6 October 2023:")
                    .contains("planning proposals are taken all year round");
        }
    }

    @Test
    void aCallThatCameOrWentIsSaidInOneLine() {
        try (Tab tab = Browser.openWithoutScript(Screen.DESK)) {
            tab.go(world.address() + "/years/changes?from=2020&to=2021&lang=en");
            assertThat(tab.page().locator("main").innerText())
                    .contains("Smart Solution Demonstration is new: its rules of 2021")
                    .doesNotContain("National Smart City Committee");
            assertThat(row(tab, "#rule-planning", "Urban development › Band"))
                    .isEqualTo("up to KRW 700,000,000 KRW 400,000,000 to KRW 600,000,000");
            assertThat(tab.page().locator("#rule-demonstration").count()).isZero();
            tab.page().getByText("is new: its rules of 2021").click();
            assertThat(tab.page().url()).endsWith("/years/2021#demonstration");
            tab.go(world.address() + "/years/changes?from=2022&to=2022&lang=ko");
            assertThat(tab.page().locator(".empty").innerText()).isEqualTo("바뀐 것이 없습니다");
        }
    }

    @Test
    void theCardOfACallOpenAllYearSaysWhatBecomesOfAProposalThatArrivesNow() {
        try (Tab tab = Browser.openWithoutScript(Screen.PHONE)) {
            world.at("2024-04-20T09:00:00+09:00");
            tab.go(world.address() + "/?lang=en");
            assertThat(tab.page().locator(".card").first().innerText())
                    .contains("A proposal that arrives now is considered for 2024. Cut-off: 11 days left.")
                    .contains("30 January 2024 00:00 KST")
                    .contains("30 April 2024 23:59:59 KST");
            world.at("2024-05-01T00:00:00+09:00");
            tab.go(world.address() + "/?lang=ko");
            assertThat(tab.page().locator(".card").first().innerText()).contains("지금 도착하는 제안은 2025년에 검토합니다.");
        } finally {
            world.at("2024-02-01T09:00:00+09:00");
        }
    }

    @Test
    void aCallTellsWhatItWillAskBeforeAnybodyRegisters() {
        try (Tab tab = Browser.openWithoutScript(Screen.DESK)) {
            tab.go(world.address() + "/calls/2024-demonstration?lang=en");
            assertThat(tab.page().locator("main ol").first().innerText()).startsWith("Find your overseas partner");
            tab.page()
                    .getByText("Papers", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(tab.page().locator("details[open] li").first().innerText())
                    .contains("document, required");
            assertThat(tab.page().locator("meta[name=description]").getAttribute("content"))
                    .isEqualTo("48 days left");
        }
    }

    @Test
    void anAddressThatLeadsNowhereHelpsOn() {
        try (Tab tab = Browser.openWithoutScript(Screen.PHONE)) {
            assertThat(tab.go(world.address() + "/projects/2025-atlantis?lang=en"))
                    .isEqualTo(404);
            tab.mustFit();
            tab.page().getByLabel("Search the projects").fill("Verona");
            tab.page().locator("main form button").click();
            assertThat(tab.page().locator("#projects tbody tr").count()).isEqualTo(2);
        }
    }

    @Test
    void projectsAreFoundByYearTypeCountryAndWordsInEitherLanguage() {
        assertThat(found("")).hasSize(63);
        assertThat(found("?year=2024&type=DEMONSTRATION")).hasSize(6);
        assertThat(found("?country=TR")).hasSize(4);
        assertThat(found("?q=이큐브랩"))
                .containsExactly("Smart waste management with AIoT fill-level sensors and compacting bins");
        assertThat(found("?q=verona+traffic")).hasSize(2);
        assertThat(found("?q=nowhere")).isEmpty();
        assertThat(found("?q=솔루션형+해외실증")).hasSize(3);
        assertThat(found("?q=케이시티")).hasSize(63);
    }

    @Test
    void aProjectShowsItsChainAndWhatIsNotKnown() {
        try (Tab tab = Browser.open(Screen.DESK)) {
            tab.go(world.address() + "/projects/2026-bacoor?lang=en");
            assertThat(tab.page().locator("main").innerText())
                    .contains("Bacoor: one project after another")
                    .contains("2025: Bacoor smart city")
                    .contains("Korean company\nnot known");
            tab.page().getByText("2025: Bacoor smart city").first().click();
            assertThat(tab.page().url()).endsWith("/projects/2025-bacoor");
            assertThat(tab.go(world.address() + "/projects/2025-atlantis")).isEqualTo(404);
            assertThat(tab.go(world.address() + "/years/2019")).isEqualTo(404);
            assertThat(tab.go(world.address() + "/years/changes?from=x&to=2024"))
                    .isEqualTo(404);
        }
    }

    @Test
    void theCountsStandBesideTheOfficialOnesWithEveryDifferenceNamed() {
        try (Tab tab = Browser.open(Screen.DESK)) {
            tab.go(world.address() + "/projects/counts?lang=en");
            assertThat(row(tab, "#totals", "to 2023")).isEqualTo("41 41 23 23 agree S01");
            assertThat(row(tab, "#totals", "to 2024")).isEqualTo("49 47 26 25 2 missing, named below S20");
            assertThat(row(tab, "#totals", "to 2025")).isEqualTo("58 56 27 26 2 missing, named below S36");
            assertThat(tab.page().locator("main dl.facts dt").allInnerTexts())
                    .containsExactly("two planning projects of 2024", "two demonstrations of 2026");
        }
    }

    private static List<String> found(String query) {
        try (Tab tab = Browser.open(Screen.DESK)) {
            tab.go(world.address() + "/projects" + query + (query.isEmpty() ? "?" : "&") + "lang=en");
            return tab.page().locator("#projects tbody th").allInnerTexts();
        }
    }

    /** The cells of the row with that heading, joined by spaces. */
    private static String row(Tab tab, String table, String heading) {
        return (String) tab.page().evaluate("""
                        ([table, heading]) => [...document.querySelectorAll(table + ' tbody tr')]
                            .filter(r => r.querySelector('th').textContent.trim() === heading)
                            .map(r => [...r.querySelectorAll('td')].map(d => d.innerText.trim().replace(/\\s+/g, ' ')).join(' '))[0] || ''
                        """, List.of(table, heading));
    }
}

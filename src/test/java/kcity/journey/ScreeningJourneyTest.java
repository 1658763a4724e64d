package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kcity.review.round.OpenReviewRounds;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.World;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Stage 3: KAIA screens a demonstration: the machine's findings, a clarification round, the officer's decision. */
class ScreeningJourneyTest {
    private final World world = World.settle();
    private final String verona = world.submit("Yoon", "2024-demonstration", world.demonstration("Verona", "IT", 300));

    private Tab as(String name, Screen screen) {
        return Browser.open(screen).as(world.session(name), world.address());
    }

    private int status(String name, String path) {
        try (var tab = as(name, Screen.DESK)) {
            return tab.go(world.address() + path);
        }
    }

    private static List<String> words(Tab tab, String rows) {
        return tab.page().locator(rows).allInnerTexts().stream()
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }

    @Test
    void fromTheDeskThroughAQuestionAndItsAnswerToTheDecision() {
        try (var park = as("Park", Screen.DESK);
                var yoon = Browser.openWithoutScript(Screen.PHONE).as(world.session("Yoon"), world.address())) {
            toTheScreening(park);
            ask(park);
            answer(yoon);
            decide(park);
            yoon.go(world.address() + "/apply/" + verona + "/clarifications");
            assertThat(yoon.text()).contains("적격으로 판정되었습니다").contains("The answer settles it.");
        }
        assertThat(world.wrong()).isEmpty();
    }

    private void toTheScreening(Tab park) {
        park.go(world.address() + "/desk?lang=en");
        park.mustBeAccessible();
        assertThat(words(park, "#work-SCREENING tbody tr"))
                .containsExactly("2024 Smart Solution Demonstration: applications to screen 1");
        assertThat(words(park, "#calls tbody tr"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("2024 Smart Solution Demonstration KAIA Open Closes 19 March 2024");
        park.page().locator("#work-SCREENING a").click();
        assertThat(park.page().locator("#received caption").innerText()).isEqualTo("Applications: 1 of 1");
        assertThat(park.page().locator("#received tbody tr").innerText())
                .contains(verona, "Verona, Italy", "To screen");
        park.mustBeAccessible();
        park.screenshot("desk-applications");
        park.page().locator("#received tbody a").click();
        assertThat(park.text())
                .contains("11 of 11 rules are met.", "Screening: ask what is unclear, or decide on eligibility.");
        assertThat(park.page().locator("#findings tbody tr").count()).isEqualTo(11);
        assertThat(park.page().locator(".timeline strong").allInnerTexts())
                .contains("The application was submitted", "The rules were checked automatically");
        park.mustBeAccessible();
        park.screenshot("desk-application");
        park.page().locator(".subnav a").getByText("Screening").click();
        assertThat(words(park, "#findings tbody tr:nth-child(5)"))
                .containsExactly("The requested amount lies within the band. met S01 S28");
    }

    private void ask(Tab park) {
        park.mustBeAccessible();
        park.screenshot("desk-screening");
        park.page().locator("form[action$='/clarifications'] button").click();
        assertThat(park.errors()).containsExactly("Write the question.", "Enter the last day for the answer.");
        park.mustBeAccessible();
        park.page().fill("#question", "Who owns the masts?");
        park.page().fill("#due", "2024-02-08");
        park.page().locator("form[action$='/clarifications'] button").click();
        assertThat(park.text())
                .contains("The question is asked, and the applicant is told.")
                .contains("Waiting for an answer", "8 February 2024 23:59:59 KST", "No answer yet.");
        assertThat(park.page().locator("main form").count()).isZero();
    }

    private void answer(Tab yoon) {
        yoon.go(world.address() + "/apply?lang=ko");
        assertThat(yoon.text()).contains("운영기관에서 보완을 요청했습니다. 2024년 2월 8일 23:59:59 (한국 시각)까지");
        yoon.page().locator("main .card a").first().click();
        yoon.mustFit();
        yoon.page().locator("main a.button[href$='/clarifications']").click();
        assertThat(yoon.text()).contains("Who owns the masts?", "2024년 2월 8일 23:59:59 (한국 시각)까지");
        yoon.mustFit();
        yoon.screenshot("apply-clarifications-phone");
        yoon.page().locator("main form button").click();
        assertThat(yoon.errors()).containsExactly("답변을 적어 주십시오.");
        yoon.page().fill("#answer", "도시가 소유합니다.");
        yoon.page().locator("main form button").click();
        assertThat(yoon.text()).contains("답변을 받았습니다.", "도시가 소유합니다.");
        yoon.page().locator("main form button").click();
        assertThat(yoon.errors()).containsExactly("덧붙일 내용을 적어 주십시오.");
        yoon.page().fill("#supplement", "시장이 서명했습니다.");
        yoon.page().locator("main form button").click();
        assertThat(yoon.text()).contains("덧붙인 내용을 받았습니다.", "도시가 소유합니다.", "시장이 서명했습니다.");
    }

    private void decide(Tab park) {
        park.go(world.address() + "/desk");
        assertThat(park.page().locator("#work-SCREENING tbody th").allInnerTexts())
                .containsExactly("2024 Smart Solution Demonstration: clarifications answered");
        park.go(world.address() + "/desk/applications/" + verona + "/screening");
        assertThat(park.text()).contains("도시가 소유합니다.");
        park.page().locator("form[action$='/decisions'] button").click();
        assertThat(park.errors()).containsExactly("Choose eligible or not eligible.");
        park.page().locator("label[for='eligible']").click();
        park.page().fill("#reason", "The answer settles it.");
        park.page().locator("form[action$='/decisions'] button").click();
        assertThat(park.text()).contains("The decision is recorded, and the applicant is told.", "Eligible");
        park.go(world.address() + "/desk/applications/" + verona + "/screening?lang=ko");
        assertThat(park.text()).contains("적격", "보완 요청 1", "자동 점검 결과");
        park.mustBeAccessible();
        park.screenshot("desk-screening-decided-ko");
    }

    private void choose(Tab park, String option, String reason) {
        park.page().locator("label[for='" + option + "']").click();
        park.page().fill("#reason", reason);
        park.page().locator("form[action$='/decisions'] button").click();
    }

    @Test
    void twoOfficersDecideAtOnceAndTheSecondIsToldAndMayChangeTheDecision() {
        try (var park = as("Park", Screen.DESK);
                var other = Browser.openWithoutScript(Screen.PHONE).as(world.session("Park"), world.address())) {
            for (var tab : List.of(park, other)) {
                tab.go(world.address() + "/desk/applications/" + verona + "/screening?lang=en");
            }
            choose(park, "eligible", "All is there.");
            choose(other, "eligible-1", "The letter is missing.");
            assertThat(other.errors())
                    .containsExactly(
                            "There is a decision on eligibility already. Look at it first; until a later stage has built on it, it can be changed.");
            assertThat(other.text()).contains("All is there.", "Change this decision");
            assertThat(other.page().inputValue("#reason")).isEqualTo("The letter is missing.");
            other.mustFit();
            other.page().locator("form[action$='/decisions'] button").click();
            assertThat(other.page().locator("main h2").allInnerTexts())
                    .filteredOn("Decision on eligibility"::equals)
                    .hasSize(2);
            assertThat(other.text()).contains("The letter is missing.", "All is there.");
            park.go(world.address() + "/desk/applications/" + verona + "/screening");
            assertThat(park.page().locator("#reason").isVisible()).isFalse();
            park.page().locator("main summary").click();
            park.mustBeAccessible();
            park.screenshot("desk-screening-change");
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void nothingIsOfferedThatTheBegunReviewWouldRefuse() {
        world.at("2024-03-21T09:00:00+09:00");
        new Stages(world).passAll();
        world.the(OpenReviewRounds.class).open(world.park(), "2024-demonstration");
        try (var park = as("Park", Screen.DESK)) {
            park.go(world.address() + "/desk/applications/" + verona + "/screening?lang=en");
            assertThat(park.text())
                    .contains("The decision can no longer be changed", "Meets every rule")
                    .doesNotContain("Change this decision");
            assertThat(park.page().locator("main form").count()).isZero();
            park.mustBeAccessible();
        }
    }

    @Test
    void nobodyElseFindsThePages() {
        var desk = "/desk/applications/" + verona;
        for (var path : List.of(desk, desk + "/screening")) {
            assertThat(status("Kim", path)).as(path).isEqualTo(404);
            assertThat(status("Yoon", path)).as(path).isEqualTo(404);
            assertThat(status("Minji", path)).as(path).isEqualTo(200);
        }
        assertThat(status("Kim", "/desk/calls/2024-demonstration/applications")).isEqualTo(403);
        assertThat(status("Giulia", "/apply/" + verona + "/clarifications")).isEqualTo(404);
        assertThat(status("Yoon", "/desk")).isEqualTo(403);
        assertThat(status("Park", "/desk/calls/2024-demonstration/short-list")).isEqualTo(404);
        assertThat(status("Park", desk + "/consulting")).isEqualTo(404);
    }
}

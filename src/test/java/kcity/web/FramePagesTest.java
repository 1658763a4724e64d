package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import kcity.testing.Browser;
import kcity.testing.Platform;
import kcity.testing.Screen;
import kcity.testing.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramePagesTest {
    private Platform platform;

    @BeforeAll
    void start() {
        platform = Platform.withPages();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/forgotten", "/register", "/time-zone", "/no-such-page"})
    void everyPageOfTheFrameIsAccessible(String path) {
        try (var tab = Browser.open(Screen.DESK)) {
            tab.go(platform.address() + path + "?lang=ko");
            tab.screenshot("frame" + path.replace('/', '-') + "-ko");
            tab.mustBeAccessible();
        }
        try (var tab = Browser.open(Screen.PHONE)) {
            tab.go(platform.address() + path + "?lang=en");
            tab.screenshot("frame" + path.replace('/', '-') + "-phone");
            tab.mustFit();
        }
    }

    @Test
    void anAddressThatLeadsNowhereIsSaidToLeadNowhere() {
        try (var tab = Browser.open(Screen.DESK)) {
            assertThat(tab.go(platform.address() + "/no-such-page?lang=en")).isEqualTo(404);
            assertThat(tab.page().locator("h1").innerText()).isEqualTo("There is no such page");
        }
    }

    @Test
    void aWrongFormSaysSoAtTheTopAndAtTheFieldAndLosesNothing() {
        try (var tab = Browser.openWithoutScript(Screen.PHONE)) {
            tab.go(platform.address() + "/register?lang=en");
            tab.page().getByLabel("Your name").fill("Aylin Demir");
            tab.page().getByRole(AriaRole.BUTTON, options("Register")).click();
            assertThat(tab.page().locator(".error-summary a").allInnerTexts())
                    .contains(
                            "Country: Choose the country.",
                            "Name of the organisation: Enter the name of the organisation.");
            assertThat(tab.page().locator("#country-error").innerText()).endsWith("Choose the country.");
            assertThat(tab.page().getByLabel("Your name").inputValue()).isEqualTo("Aylin Demir");
        }
        try (var tab = Browser.open(Screen.DESK)) {
            tab.go(platform.address() + "/register?lang=ko");
            tab.page().locator("main button").click();
            tab.screenshot("frame-register-wrong-ko");
            tab.mustBeAccessible();
        }
    }

    @Test
    void whoCannotSignInIsToldWhatToDo() {
        try (var tab = Browser.openWithoutScript(Screen.PHONE)) {
            tab.go(platform.address() + "/sign-in?lang=en");
            tab.page().fill("#email", "nobody@world.example");
            tab.page().locator("main button").click();
            assertThat(tab.page().inputValue("#email")).isEqualTo("nobody@world.example");
            assertThat(tab.page().locator("main").innerText())
                    .contains("Ask the programme desk of the ministry (MOLIT) for a new one-time link.");
        }
    }

    @Test
    void theFirstTabLeadsPastTheHeadOfThePage() {
        try (var tab = Browser.open(Screen.DESK)) {
            tab.go(platform.address() + "/sign-in?lang=en");
            tab.page().keyboard().press("Tab");
            assertThat(focused(tab)).isEqualTo("Skip to the content");
            tab.page().keyboard().press("Enter");
            assertThat(tab.page().evaluate("() => document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void aChosenLanguageAndZoneStay() {
        try (var tab = Browser.openWithoutScript(Screen.DESK)) {
            tab.go(platform.address() + "/sign-in?lang=en");
            tab.page().getByText("한국어").click();
            tab.go(platform.address() + "/time-zone?back=/sign-in");
            assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo("ko");
            tab.page().locator("#zone").selectOption("America/Lima");
            tab.page().locator("main button").click();
            assertThat(tab.page().url()).isEqualTo(platform.address() + "/sign-in?said=zone");
            assertThat(tab.page().locator(".footer").innerText()).contains("America/Lima");
        }
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions options(String name) {
        return new com.microsoft.playwright.Page.GetByRoleOptions()
                .setName(name)
                .setExact(true);
    }

    private static Object focused(Tab tab) {
        return tab.page().evaluate("() => document.activeElement.textContent");
    }
}

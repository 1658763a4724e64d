package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import kcity.people.MakeLinks;
import kcity.testing.App;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** An officer's first way in, on a phone without script, and an applicant's own second factor in Korean. */
class SecondFactorJourneyTest {
    private final World world = World.settle();

    private void later(Duration time) {
        world.at(world.the(Clock.class).instant().plus(time).toString());
    }

    @Test
    void anOfficerSetsItOnAPhoneWithoutScriptAndComesInByItAgain() {
        var link = world.the(MakeLinks.class).print("kim@world.example").orElseThrow();
        try (var kim = Browser.openWithoutScript(Screen.PHONE)) {
            kim.go(world.address() + "/sign-in/" + link + "?lang=en");
            kim.page().fill("#password", "four blue whales sang");
            kim.press("Sign in");
            assertThat(kim.page().url()).isEqualTo(world.address() + "/sign-in/second-factor");
            kim.screenshot("second-factor-phone");
            var app = App.told(world, kim.page().content());
            kim.page().fill("#first-code", app.code().equals("000000") ? "111111" : "000000");
            kim.press("Set up one-time codes");
            assertThat(kim.errors()).singleElement().asString().startsWith("The app does not show this code.");
            assertThat(App.told(world, kim.page().content()).code())
                    .as("the secret is the same after a mistake")
                    .isEqualTo(app.code());
            kim.page().fill("#first-code", app.code());
            kim.press("Set up one-time codes");
            assertThat(kim.page().locator(".secrets li").count()).isEqualTo(10);
            kim.screenshot("recovery-codes-phone");
            kim.page().getByText("I have kept them").click();
            assertThat(kim.page().url()).isEqualTo(world.address() + "/desk");
            later(Duration.ofDays(15));
            kim.go(world.address() + "/desk/people/officers?lang=en");
            kim.page().fill("#email", "kim@world.example");
            kim.page().fill("#password", "four blue whales sang");
            kim.press("Sign in");
            kim.page().fill("#factor-code", app.code());
            kim.press("Sign in");
            assertThat(kim.page().url()).contains("/desk/people/officers");
        }
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void itsPagesAreReachedByKeyboardAndFitASmallScreenInBothLanguages() {
        try (var yoon = Browser.open(Screen.DESK).as(world.session("Yoon"), world.address())) {
            yoon.go(world.address() + "/account/second-factor?lang=ko");
            yoon.mustBeAccessible();
            yoon.screenshot("second-factor-ko");
            var app = App.told(world, yoon.page().content());
            yoon.page().fill("#first-code", app.code());
            yoon.page().fill("#until", "a long password");
            yoon.press("일회용 인증번호 등록");
            yoon.mustBeAccessible();
            yoon.screenshot("recovery-codes-ko");
            yoon.go(world.address() + "/account/second-factor?lang=en");
            yoon.mustBeAccessible();
            later(Duration.ofDays(15));
            yoon.go(world.address() + "/sign-in?lang=ko&back=/apply");
            yoon.page().fill("#email", "yoon@world.example");
            yoon.page().fill("#password", "a long password");
            yoon.press("로그인");
            assertThat(yoon.text()).contains("일회용 인증번호 입력");
            yoon.mustBeAccessible();
            yoon.resize(Screen.PHONE);
            yoon.mustFit();
            yoon.screenshot("code-ko");
            yoon.page().fill("#factor-code", app.code());
            yoon.press("로그인");
            assertThat(yoon.page().url()).contains("/apply");
        }
        assertThat(world.wrong()).isEmpty();
    }
}

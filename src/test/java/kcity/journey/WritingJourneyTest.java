package kcity.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.people.SignIn;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 2: a draft saves itself while it is written, beside a colleague, without a connection, and signed out. */
class WritingJourneyTest {
    private final World world = World.settle();

    private String begun() {
        var ref = world.the(StartApplications.class).start(world.actor("Linh"), "2024-planning");
        world.save("Linh", ref, world.planning("Hue", "VN", 400));
        return ref;
    }

    private Tab write(Tab tab, String ref, String language) {
        tab.as(world.session("Linh"), world.address());
        tab.go(world.address() + "/apply/" + ref + "/draft?lang=" + language);
        return tab;
    }

    private static Locator field(Tab tab, String name) {
        return tab.page().locator("[name=" + name + "]").first();
    }

    private static Locator said(Tab tab) {
        return tab.page().locator(".saving p").first();
    }

    private List<String> stored(String ref, String field) {
        return world.the(ApplicationQueries.class)
                .drafted(world.actor("Linh"), ref)
                .answers()
                .all(field);
    }

    @Test
    void whatIsWrittenIsSavedWithoutAButton() {
        var ref = begun();
        try (var linh = write(Browser.open(Screen.PHONE), ref, "ko")) {
            field(linh, "city").fill("Huế");
            assertThat(said(linh)).containsText("저장했습니다");
            assertThat(stored(ref, "city")).containsExactly("Huế");
            linh.mustBeAccessible();
            linh.press("초안 저장");
            assertThat(linh.page().url()).contains("said=apply.saved");
        }
    }

    @Test
    void twoWhoWriteKeepBothAndChooseWhereBothWroteTheSame() {
        var ref = begun();
        try (var linh = write(Browser.open(Screen.DESK), ref, "en");
                var other = write(Browser.open(Screen.DESK), ref, "en")) {
            field(linh, "title-en").fill("Flood forecast for Hue");
            assertThat(said(linh)).containsText("Saved at");
            field(other, "city").fill("Hue City");
            assertThat(said(other)).containsText("has changed other answers meanwhile");
            assertThat(field(other, "title-en")).hasValue("Flood forecast for Hue");
            field(linh, "city").fill("Huế");
            assertThat(linh.page().locator(".clash blockquote")).hasText("Hue City");
            assertThat(stored(ref, "city")).containsExactly("Hue City");
            linh.mustBeAccessible();
            linh.press("Keep mine");
            assertThat(linh.page().locator(".clash")).hasCount(0);
            assertThat(said(linh)).containsText("Saved at");
            linh.press("Save draft");
        }
        assertThat(stored(ref, "city")).containsExactly("Huế");
        assertThat(stored(ref, "title-en")).containsExactly("Flood forecast for Hue");
    }

    @Test
    void withoutAConnectionItIsKeptInTheBrowserAndPutBackLater() {
        var ref = begun();
        try (var linh = write(Browser.open(Screen.PHONE), ref, "en")) {
            // Refused at the browser itself: what a page sends while it is left may slip past a switch of the network.
            linh.page().context().route("**/draft/fields", route -> route.abort());
            field(linh, "city").fill("Huế");
            assertThat(said(linh)).containsText("No connection");
            assertThat(stored(ref, "city")).containsExactly("Hue");
            linh.page().navigate("about:blank");
            linh.page().context().unroute("**/draft/fields");
            linh.go(world.address() + "/apply/" + ref + "/draft?lang=en");
            assertThat(said(linh)).containsText("is back in its place. Saved at");
            assertThat(field(linh, "city")).hasValue("Huế");
        }
        assertThat(stored(ref, "city")).containsExactly("Huế");
    }

    @Test
    void signedOutItWaitsUntilSomebodySignsInInAnotherTab() {
        var ref = begun();
        try (var linh = write(Browser.open(Screen.DESK), ref, "en")) {
            world.the(SignIn.class).end(session(linh));
            field(linh, "city").fill("Huế");
            assertThat(said(linh)).containsText("You are signed out");
            assertThat(stored(ref, "city")).containsExactly("Hue");
            linh.as(world.session("Linh"), world.address());
            field(linh, "city").fill("Huế.");
            assertThat(said(linh)).containsText("Saved at");
        }
        assertThat(stored(ref, "city")).containsExactly("Huế.");
    }

    private static String session(Tab tab) {
        return tab.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("kcity"))
                .findFirst()
                .orElseThrow()
                .value;
    }
}

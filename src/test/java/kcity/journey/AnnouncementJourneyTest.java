package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kcity.selection.DecideSelections;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** What the committee decided is on no public page before the announced instant, and at it on all, with nobody doing anything. */
class AnnouncementJourneyTest {
    private static final List<String> PAGES = List.of("/", "/calls/" + Stages.CALL, "/projects");
    private final World world = World.settle();

    private static String html(Tab tab, String address) {
        return tab.page().request().get(address).text();
    }

    private String state(Tab tab, String ref) {
        tab.go(world.address() + "/apply/" + ref + "?lang=en");
        return tab.page().locator("main .tag").first().innerText().strip();
    }

    @Test
    void theClockAloneOpensTheSeal() {
        var stages = new Stages(world);
        var refs = stages.screened(7);
        var portfolio = stages.proposed(refs);
        var title = "Verona pilot";
        try (var tab = Browser.openWithoutScript(Screen.PHONE)) {
            world.the(DecideSelections.class)
                    .decide(
                            world.choi(),
                            Stages.CALL,
                            Stages.asProposed(portfolio),
                            List.of(refs.get(6)),
                            "As proposed",
                            Instant.parse("2024-04-17T01:00:00Z"));
            world.at("2024-04-17T09:59:59.999+09:00");
            assertThat(PAGES)
                    .allSatisfy(page ->
                            assertThat(html(tab, world.address() + page)).doesNotContain(title));
            tab.as(world.session("Yoon"), world.address());
            assertThat(state(tab, refs.getFirst())).isEqualTo("In review");
            world.at("2024-04-17T10:00:00+09:00");
            assertThat(state(tab, refs.getFirst())).isEqualTo("Selected");
            assertThat(state(tab, refs.get(6))).isEqualTo("On the reserve list");
            assertThat(PAGES)
                    .allSatisfy(page ->
                            assertThat(html(tab, world.address() + page)).contains(title));
            saysItsLanguage(tab, title);
        }
    }

    /** An English title on a Korean page says so to a reading voice. */
    private void saysItsLanguage(Tab tab, String title) {
        var link = "main th a:has-text('" + title + "')";
        tab.go(world.address() + "/calls/" + Stages.CALL + "?lang=ko");
        assertThat(tab.page().locator(link).getAttribute("lang")).isEqualTo("en");
        tab.go(world.address() + "/calls/" + Stages.CALL + "?lang=en");
        assertThat(tab.page().locator(link).getAttribute("lang")).isNull();
    }
}

package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import kcity.consulting.ConsultingQueries;
import kcity.screening.ScreenApplications;
import kcity.testing.Browser;
import kcity.testing.Papers;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 4: KIND puts two planning proposals on the short list and consults with both: one goes on, one does not. */
class ConsultingJourneyTest {
    private static final String PLANNING = "2024-planning";
    private final World world = World.settle();
    private final String hue = world.submit("Linh", PLANNING, world.planning("Hue", "VN", 400));
    private final String ulaanbaatar = world.submit("Bold", PLANNING, world.planning("Ulaanbaatar", "MN", 500));

    private Tab as(String name) {
        return Browser.open(Screen.DESK).as(world.session(name), world.address());
    }

    private static List<String> words(Tab tab, String rows) {
        return tab.page().locator(rows).allInnerTexts().stream()
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static void send(Tab tab, String ending) {
        tab.page().locator("main form[action$='" + ending + "'] button").click();
    }

    @Test
    void fromTheShortListToGoAndNoGo() {
        world.the(ScreenApplications.class).decide(world.kim(), hue, true, "Complete.");
        world.the(ScreenApplications.class).decide(world.kim(), ulaanbaatar, true, "Complete.");
        try (var kim = as("Kim")) {
            shortList(kim);
            go(kim);
            noGo(kim);
            kim.go(world.address() + "/desk/calls/" + PLANNING + "/consultings?lang=ko");
            assertThat(words(kim, "#consultings tbody tr"))
                    .containsExactly(
                            hue + " Hue smart city master plan Hanul Planning 1 1 추진",
                            ulaanbaatar + " Ulaanbaatar smart city master plan Hanul Planning 0 0 추진하지 않음");
            kim.mustBeAccessible();
            kim.screenshot("desk-consultings-ko");
        }
        assertThat(world.the(ConsultingQueries.class).cleared(world.kim(), PLANNING))
                .containsExactly(hue);
        try (var linh = as("Linh")) {
            linh.go(world.address() + "/apply/" + hue + "/clarifications?lang=en");
            assertThat(linh.text()).contains("Your application goes to the next stage", "Data and budget are there.");
            linh.mustBeAccessible();
        }
        assertThat(world.wrong()).isEmpty();
    }

    private void shortList(Tab kim) {
        kim.go(world.address() + "/desk?lang=en");
        kim.page().getByText("eligible, not on the short list").click();
        kim.mustBeAccessible();
        kim.screenshot("desk-short-list");
        send(kim, "/short-list");
        assertThat(kim.errors()).containsExactly("Choose at least one application.", "Say why these go on.");
        kim.page().locator("label[for='chosen']").click();
        kim.page().locator("label[for='chosen-1']").click();
        kim.page().fill("#reason", "Both are ready to begin.");
        send(kim, "/short-list");
        assertThat(kim.text()).contains("On the short list (2)", hue, ulaanbaatar);
    }

    private void begin(Tab kim, String ref) {
        kim.go(world.address() + "/desk/calls/" + PLANNING + "/consultings?lang=en");
        kim.page()
                .getByText(ref, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        kim.page().fill("#consultant", "Oh Sejin");
        kim.page().fill("#firm", "Hanul Planning");
        send(kim, "/consulting");
        assertThat(kim.text()).contains("Consulting has begun, and the applicant is told.", "Going on");
    }

    private void go(Tab kim) {
        begin(kim, hue);
        kim.page().fill("#on", "2024-02-01");
        kim.page().fill("#place", "Hue City Hall");
        send(kim, "/visits");
        assertThat(kim.errors()).containsExactly("Enter who took part.");
        assertThat(kim.page().inputValue("#place")).isEqualTo("Hue City Hall");
        kim.page().fill("#people", "Linh of the city, Oh Sejin");
        send(kim, "/visits");
        kim.page().selectOption("#kind", "DATA");
        kim.page().fill("#words", "The flood maps are at hand.");
        send(kim, "/findings");
        assertThat(words(kim, "#visits tbody tr"))
                .containsExactly("1 February 2024 Hue City Hall Linh of the city, Oh Sejin");
        assertThat(words(kim, "#findings tbody tr")).containsExactly("Data at hand The flood maps are at hand.");
        kim.mustBeAccessible();
        kim.screenshot("desk-consulting");
        kim.page().locator("label[for='go']").click();
        kim.page()
                .setInputFiles("#file", new FilePayload("report.pdf", "application/pdf", Papers.pdf("Hue is ready.")));
        kim.page().fill("#reason", "Data and budget are there.");
        send(kim, "/conclusions");
        assertThat(kim.text()).contains("The conclusion is recorded, and the applicant is told.", "report.pdf");
        assertThat(kim.page().locator("main form").count()).isEqualTo(1);
        assertThat(kim.page().locator("main summary").allInnerTexts()).containsExactly("Change this conclusion");
        assertThat(kim.page().locator("#report").isVisible()).isFalse();
    }

    private void noGo(Tab kim) {
        begin(kim, ulaanbaatar);
        send(kim, "/conclusions");
        assertThat(kim.errors()).containsExactly("Choose go or no go.");
        kim.page().locator("label[for='go']").click();
        kim.page().fill("#report", "The ministry has postponed its plan.");
        kim.page().fill("#reason", "It is not the time.");
        send(kim, "/conclusions");
        assertThat(kim.errors())
                .containsExactly("A go needs a visit. Note it first.", "A go needs a finding. Note it first.");
        kim.page().locator("label[for='go-1']").click();
        send(kim, "/conclusions");
        assertThat(kim.text()).contains("No go", "It is not the time.", "The ministry has postponed its plan.");
    }

    @Test
    void kaiaFindsNothingOfAPlanningCase() {
        try (var park = as("Park")) {
            var base = world.address() + "/desk/applications/" + hue;
            assertThat(park.go(base)).isEqualTo(404);
            assertThat(park.go(base + "/consulting")).isEqualTo(404);
            assertThat(park.go(world.address() + "/desk/calls/" + PLANNING + "/short-list"))
                    .isEqualTo(403);
            assertThat(park.go(world.address() + "/desk/calls/" + PLANNING + "/consultings"))
                    .isEqualTo(403);
            park.go(world.address() + "/desk?lang=en");
            assertThat(park.text()).doesNotContain("Planning");
        }
    }
}

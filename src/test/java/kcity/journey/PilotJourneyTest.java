package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kcity.testing.Awarded;
import kcity.testing.Browser;
import kcity.testing.Papers;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 8 as people do it: the lead records its pilot, values come as a file, the partner body and the officer look at the same page. */
class PilotJourneyTest {
    private final World world = World.settle();
    private final String ref = new Awarded(world).signedDemonstration();
    private final String at = world.address() + "/projects/" + ref + "/pilot";

    private Tab as(String name) {
        return Browser.open(Screen.DESK).as(world.session(name), world.address());
    }

    private static void send(Tab tab) {
        tab.page().locator("main form button").last().click();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A value an hour over ninety days from 1 June. */
    private static String hours() {
        return IntStream.range(0, 2160)
                .mapToObj(hour -> LocalDate.parse("2024-06-01").plusDays(hour / 24)
                        + ",%02d:00,%d".formatted(hour % 24, 80 + hour % 3))
                .collect(Collectors.joining("\n", "date,time,value\n", "\n"));
    }

    @Test
    void aPilotFromItsFirstSiteToItsFinalReport() {
        world.at("2024-08-31T10:00:00+09:00");
        try (var yoon = as("Yoon")) {
            yoon.go(at + "?lang=en");
            assertThat(yoon.text()).contains("No site yet", "No indicator yet", "Not delivered yet");
            yoon.mustBeAccessible();
            install(yoon);
            begin(yoon);
            indicator(yoon);
            oneValue(yoon);
            wrongFile(yoon);
            rightFile(yoon);
            finish(yoon);
            yoon.go(at + "?lang=ko");
            yoon.mustBeAccessible();
            yoon.screenshot("pilot-ko");
            yoon.resize(Screen.PHONE);
            yoon.mustFit();
        }
        othersLook();
        assertThat(world.wrong()).isEmpty();
    }

    private void install(Tab yoon) {
        yoon.go(at + "/sites");
        yoon.page().fill("#site", "Arena");
        yoon.page().fill("#latitude", "45.438");
        yoon.page().fill("#installedOn", "2024-05-20");
        send(yoon);
        assertThat(yoon.errors())
                .containsExactly(
                        "Enter where the site is.",
                        "Enter the overseas partner whose place it is.",
                        "Enter latitude and longitude, or neither.");
        assertThat(yoon.page().inputValue("#site")).isEqualTo("Arena");
        yoon.mustBeAccessible();
        yoon.page().fill("#place", "Piazza Bra, Verona");
        yoon.page().fill("#partner", "City of Verona");
        yoon.page().fill("#longitude", "10.992");
        send(yoon);
        assertThat(yoon.text()).contains("Recorded.", "Piazza Bra, Verona (45.438, 10.992)", "Installed");
    }

    private void begin(Tab yoon) {
        yoon.go(at + "/operation");
        yoon.page().fill("#startedOn", "2024-05-19");
        send(yoon);
        assertThat(yoon.errors()).containsExactly("Operation cannot begin before the first site was installed.");
        yoon.page().fill("#startedOn", "2024-06-01");
        send(yoon);
        assertThat(yoon.text()).contains("In operation", "1 June 2024");
    }

    private void indicator(Tab yoon) {
        yoon.go(at + "/indicators");
        yoon.page().fill("#name", "Waiting time");
        yoon.page().fill("#unit", "s");
        yoon.page().locator("label[for='direction-1']").click();
        yoon.page().fill("#baseline", "100");
        yoon.page().fill("#target", "185");
        send(yoon);
        assertThat(yoon.errors())
                .containsExactly("The target must be better than the baseline, in the direction that you chose.");
        yoon.page().fill("#target", "85");
        send(yoon);
        assertThat(yoon.text()).contains("Waiting time", "Not measured yet");
    }

    private void oneValue(Tab yoon) {
        yoon.go(at + "/measurements");
        yoon.page().fill("#value", "fast");
        send(yoon);
        assertThat(yoon.errors())
                .containsExactly(
                        "Write the date as year-month-day, such as 2026-03-17",
                        "Write a number in digits, such as 12 or 12.5");
        yoon.page().fill("#measuredOn", "2024-08-30");
        yoon.page().fill("#value", "79.5");
        send(yoon);
        assertThat(yoon.text()).contains("Target reached", "79.5 s");
    }

    private void upload(Tab yoon, FilePayload file) {
        yoon.go(at + "/measurements");
        yoon.page().setInputFiles("#file", file);
        yoon.page().locator("main form button").first().click();
    }

    private void wrongFile(Tab yoon) {
        upload(yoon, file("wrong.csv", "date,value\n2024-06-02,eighty\n2024-02-30,80\n2024-08-30,80\n"));
        assertThat(yoon.errors())
                .containsExactly(
                        "Line 2, column 2: this is no number. Write it like 12.5.",
                        "Line 3, column 1: there is no such day. Check the day and the month.",
                        "Line 4, column 1: there is a value for this moment already. A measured value is not replaced.");
        yoon.mustBeAccessible();
        yoon.go(at);
        assertThat(yoon.text()).contains("Mean of 1 measured values");
    }

    private void rightFile(Tab yoon) {
        upload(yoon, file("hours.csv", hours()));
        assertThat(yoon.text())
                .contains("Nothing is recorded yet.", "hours.csv", "2,160", "1 June 2024", "29 August 2024", "81 s");
        yoon.mustBeAccessible();
        yoon.screenshot("pilot-preview");
        yoon.go(at);
        assertThat(yoon.text()).contains("Mean of 1 measured values");
        yoon.page().goBack();
        send(yoon);
        assertThat(yoon.text()).contains("Recorded.", "Mean of 2,161 measured values");
        assertThat(yoon.page().locator("figure.chart").count()).isEqualTo(1);
        yoon.page().locator("figure.chart summary").click();
        assertThat(yoon.page().locator("figure.chart tbody tr").count()).isEqualTo(14);
    }

    private void finish(Tab yoon) {
        yoon.go(at + "/incidents");
        yoon.page().fill("#happenedOn", "2024-07-01");
        yoon.page().fill("#what", "No power at the Arena");
        send(yoon);
        yoon.go(at + "/operation-end");
        yoon.page().fill("#endedOn", "2024-08-30");
        send(yoon);
        yoon.go(at + "/reports");
        yoon.page().fill("#heldOn", "2024-08-31");
        yoon.page().fill("#summary", "Waiting fell by a fifth.");
        send(yoon);
        assertThat(yoon.errors()).containsExactly("Add the report’s file.");
        assertThat(yoon.page().inputValue("#summary")).isEqualTo("Waiting fell by a fifth.");
        yoon.page()
                .setInputFiles(
                        "#document", new FilePayload("final.pdf", "application/pdf", Papers.pdf("Final report")));
        send(yoon);
        assertThat(yoon.text()).contains("Finished", "final.pdf", "Waiting fell by a fifth.", "No power at the Arena");
        assertThat(yoon.page().locator("main a.button").count()).isZero();
    }

    private void othersLook() {
        try (var giulia = as("Giulia")) {
            giulia.go(world.address() + "/apply/" + ref + "/pilot?lang=en");
            assertThat(giulia.page().url()).isEqualTo(at + "?lang=en");
            assertThat(giulia.text()).contains("Piazza Bra, Verona", "Waiting fell by a fifth.");
            assertThat(giulia.go(world.address() + "/projects/" + ref + "/award"))
                    .isEqualTo(404);
        }
        try (var park = as("Park")) {
            park.go(world.address() + "/desk/calls/2024-demonstration/pilots?lang=en");
            assertThat(park.text()).contains(ref, "2,161", "1 of 1");
            park.mustBeAccessible();
            park.page().locator("#pilots a").first().click();
            assertThat(park.page().url()).isEqualTo(at);
            assertThat(park.text()).contains("Finished");
            park.mustBeAccessible();
        }
        try (var kim = as("Kim")) {
            assertThat(kim.go(world.address() + "/desk/pilots/" + ref)).isEqualTo(404);
            assertThat(kim.go(world.address() + "/desk/calls/2024-demonstration/pilots"))
                    .isEqualTo(403);
        }
    }
}

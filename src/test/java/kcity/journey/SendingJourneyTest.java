package kcity.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.shared.Reference;
import kcity.testing.Browser;
import kcity.testing.Papers;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stage 2: files are sent as they are chosen, each by itself; a broken line, a reload and a colleague take nothing away. */
class SendingJourneyTest {
    private static final String OTHER = "other-papers";
    private final World world = World.settle();
    private final String ref = world.the(StartApplications.class).start(world.actor("Yoon"), "2024-demonstration");

    @TempDir
    Path folder;

    private Tab write(Tab tab, String language) {
        tab.as(world.session("Yoon"), world.address());
        tab.go(world.address() + "/apply/" + ref + "/draft?lang=" + language);
        return tab;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Locator input(Tab tab, String question) {
        return tab.page().locator("input[type=file][name=" + question + "]");
    }

    private static Locator list(Tab tab, String question) {
        return tab.page().locator("[data-files=" + question + "]");
    }

    private List<Document> given(String question) {
        var ids = world.the(ApplicationQueries.class)
                .draft(world.actor("Yoon"), ref)
                .all(question);
        return world.the(Documents.class).all(new Reference("application", ref), ids);
    }

    private void waitForGiven(Tab tab, String question, int count) {
        assertThat(list(tab, question).locator("[data-file]")).hasCount(count);
        tab.page().waitForCondition(() -> given(question).size() == count);
    }

    @Test
    void severalAreSentAtOnceStayWhateverComesAndAreTakenOutByAButton() throws IOException {
        try (var yoon = write(Browser.open(Screen.PHONE), "ko")) {
            input(yoon, "plan")
                    .setInputFiles(
                            new Path[] {file("사업계획서.pdf", Papers.pdf("Plan")), file("부속서.pdf", Papers.pdf("Annex"))});
            waitForGiven(yoon, "plan", 2);
            assertThat(list(yoon, "plan")).containsText("사업계획서.pdf");
            yoon.mustBeAccessible();
            yoon.screenshot("apply-sending-phone");
            yoon.page().reload();
            assertThat(list(yoon, "plan").locator("[data-file]")).hasCount(2);
            yoon.page()
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName(java.util.regex.Pattern.compile("부속서")))
                    .click();
            waitForGiven(yoon, "plan", 1);
        }
        assertThat(given("plan")).extracting(Document::name).containsExactly("사업계획서.pdf");
    }

    @Test
    void whatIsUnfitIsToldAtItsQuestion() throws IOException {
        try (var yoon = write(Browser.open(Screen.DESK), "en")) {
            input(yoon, "plan").setInputFiles(file("plan.pdf", "<html><p>a page".getBytes(StandardCharsets.UTF_8)));
            assertThat(list(yoon, "plan").locator(".error")).containsText("The file plan.pdf is of a kind");
            assertThat(yoon.page().locator("#sending [role=status]")).containsText("The file plan.pdf is of a kind");
            yoon.mustBeAccessible();
        }
        assertThat(given("plan")).isEmpty();
    }

    @Test
    void aLineThatBreaksIsTriedAgainAndAReloadGoesOnWhereItWas() throws IOException {
        var film = file("film.txt", "abcdefghij".repeat(950_000).getBytes(StandardCharsets.US_ASCII));
        var parts = new AtomicInteger();
        try (var yoon = write(Browser.open(Screen.DESK), "en")) {
            yoon.page().context().route("**/uploads/*", route -> {
                var cut = route.request().method().equals("PATCH") && parts.incrementAndGet() > 1;
                pass(route, cut);
            });
            input(yoon, OTHER).setInputFiles(film);
            assertThat(list(yoon, OTHER)).containsText("No connection");
            yoon.page().onDialog(dialog -> dialog.accept());
            yoon.page().navigate("about:blank");
            write(yoon, "en");
            assertThat(list(yoon, OTHER)).containsText("4.0 MB has arrived. Choose the same file again to go on.");
            yoon.page().context().unroute("**/uploads/*");
            input(yoon, OTHER).setInputFiles(film);
            waitForGiven(yoon, OTHER, 1);
            assertThat(list(yoon, OTHER)).not().containsText("has arrived");
        }
        assertThat(world.the(Documents.class).bytes(given(OTHER).getFirst())).isEqualTo(Files.readAllBytes(film));
        assertThat(world.sql()
                        .sql("select count(*) from documents.upload")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static void pass(Route route, boolean cut) {
        if (cut) {
            route.abort();
        } else {
            route.resume();
        }
    }

    @Test
    void aFileCanBeDroppedAndTwoWhoAddOneEachKeepBoth() throws IOException {
        try (var yoon = write(Browser.open(Screen.DESK), "en");
                var other = write(Browser.open(Screen.DESK), "en")) {
            drop(yoon, OTHER, "notes.txt");
            waitForGiven(yoon, OTHER, 1);
            input(other, OTHER).setInputFiles(file("more.txt", "More of it".getBytes(StandardCharsets.US_ASCII)));
            waitForGiven(other, OTHER, 2);
            yoon.page().fill("[name=city]", "Verona");
            assertThat(list(yoon, OTHER).locator("[data-file]")).hasCount(2);
        }
        assertThat(given(OTHER)).extracting(Document::name).containsExactly("notes.txt", "more.txt");
    }

    private static void drop(Tab tab, String question, String name) {
        tab.page().evaluate("""
                ([question, name]) => {
                  const data = new DataTransfer();
                  data.items.add(new File(['words that were dropped'], name, { lastModified: 1 }));
                  const field = document.querySelector(`input[type=file][name=${question}]`).closest('.field');
                  for (const kind of ['dragover', 'drop']) {
                    field.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
                  }
                }
                """, List.of(question, name));
    }
}

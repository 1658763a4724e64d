package kcity.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.function.BooleanSupplier;
import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.forms.Answers;
import kcity.forms.FormDefinition;
import kcity.forms.FormReader;
import kcity.forms.FormVersions;
import kcity.programme.ProgrammeFiles;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 2: partners, people and a budget are written as rows, with a script and without one. */
class RowsJourneyTest {
    private static final String FILE = "forms/demonstration-application-2026.yaml";
    private static final FormDefinition FORM = FormReader.read(FILE, ProgrammeFiles.text(FILE));
    private final World world = World.settle();

    private String begun() {
        var ref = world.the(StartApplications.class).start(world.actor("Bae"), "2024-demonstration");
        world.sql()
                .sql("update application.draft set form = :form where application = :ref")
                .param(
                        "form",
                        world.the(FormVersions.class)
                                .use(FORM, world.act(world.actor("Bae")))
                                .sha256())
                .param("ref", ref)
                .update();
        return ref;
    }

    private Tab write(Tab tab, String ref, String language) {
        tab.as(world.session("Bae"), world.address());
        tab.go(world.address() + "/apply/" + ref + "/draft?lang=" + language);
        return tab;
    }

    private static Locator cell(Tab tab, String name) {
        return tab.page().locator("[name='" + name + "']").first();
    }

    private static Locator said(Tab tab) {
        return tab.page().locator(".saving p").first();
    }

    private Answers stored(String ref) {
        return world.the(ApplicationQueries.class)
                .drafted(world.actor("Bae"), ref)
                .answers();
    }

    @Test
    void withoutScriptAButtonAddsARowAndKeepsAllThatWasTyped() {
        var ref = begun();
        try (var bae = write(Browser.openWithoutScript(Screen.PHONE), ref, "en")) {
            bae.page().fill("[name=city]", "Hue");
            cell(bae, "team[r1].person").fill("Kim");
            bae.press("Add another: Person");
            assertThat(bae.page().url()).endsWith("/draft#team-n2-");
            assertThat(cell(bae, "team[r1].person")).hasValue("Kim");
            assertThat(cell(bae, "city")).hasValue("Hue");
            bae.page().getByLabel("Person 2: Name").fill("Lee");
            cell(bae, "team[n2].share").fill("a half");
            bae.press("Remove Person 1");
            assertThat(bae.page().getByLabel("Person 1: Name")).hasValue("Lee");
            bae.press("Save draft");
            assertThat(bae.page().locator("#errors a[href='#team-n2--share']"))
                    .containsText("Write a number in digits, such as 12 or 12.5");
            assertThat(cell(bae, "team[n2].share")).hasValue("a half");
            assertThat(stored(ref).all("team")).containsExactly("n2");
            checks(bae);
        }
    }

    /** What is missing is told with the number of its row, and leads to its cell. */
    private static void checks(Tab bae) {
        bae.page().fill("[name='team[n2].share']", "50");
        bae.press("Save draft");
        bae.go(bae.page().url().replaceAll("/draft.*", "/check?lang=ko"));
        var missing = bae.page()
                .locator(
                        "main [role=alert] a",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("인력 1: 담당 업무"));
        assertThat(missing.first().getAttribute("href")).endsWith("/draft#team-n2--task");
        assertThat(bae.rows("#table-team")).singleElement().asString().contains("Lee");
    }

    @Test
    void aBudgetAddsItselfUpAndSavesEveryCell() {
        var ref = begun();
        try (var bae = write(Browser.open(Screen.DESK), ref, "en")) {
            cell(bae, "budget[r1].grant").fill("200,000,000");
            bae.press("Add another: Budget line");
            bae.page().getByLabel("Budget line 2: Subsidy (won)").fill("100000000");
            bae.page().getByLabel("Budget line 2: Own cash (won)").fill("5000000");
            assertThat(bae.page().locator("[data-rows=budget] [data-sum=grant]"))
                    .containsText("300,000,000");
            assertThat(bae.page().locator("[data-rows=budget] tbody tr").nth(1).locator("[data-across]"))
                    .containsText("105,000,000");
            assertThat(said(bae)).containsText("Saved at");
            bae.page().getByLabel("Budget line 2: Own in kind (won)").fill("2천만");
            assertThat(bae.page().locator("[data-rows=budget] [data-sum='']")).containsText("325,000,000");
            var keys = stored(ref).all("budget");
            assertThat(keys).hasSize(2).startsWith("r1");
            assertThat(stored(ref).all("budget[" + keys.getLast() + "].grant")).containsExactly("100000000");
            bae.mustBeAccessible();
            bae.screenshot("apply-rows");
            bae.resize(Screen.PHONE);
            bae.mustBeAccessible();
            bae.screenshot("apply-rows-phone");
            bae.resize(Screen.DESK);
            bae.press("Remove Budget line 1");
            assertThat(bae.page().locator("[data-rows=budget] [data-sum=grant]"))
                    .containsText("100,000,000");
            assertThat(said(bae)).containsText("Saved at");
            bae.page().reload();
            assertThat(bae.page().getByLabel("Budget line 1: Subsidy (won)")).hasValue("100000000");
        }
    }

    @Test
    void rowsThatTwoAddAtOnceBothStandAndOneThatIsWrittenInIsNotRemoved() {
        var ref = begun();
        try (var bae = write(Browser.open(Screen.DESK), ref, "ko");
                var other = write(Browser.open(Screen.DESK), ref, "en")) {
            bae.press("인력 추가");
            bae.page().getByLabel("인력 2: 이름").fill("김");
            waitFor(bae, () -> written(ref, "person").contains("김"));
            other.press("Add another: Person");
            other.page().getByLabel("Person 2: Name").fill("Lee");
            assertThat(other.page().getByLabel("Person 3: Name")).hasValue("김");
            assertThat(other.page().getByLabel("Person 2: Name")).hasValue("Lee");
            other.page().getByLabel("Person 3: Task").fill("Sites");
            waitFor(bae, () -> written(ref, "task").contains("Sites"));
            bae.press("인력 2 삭제");
            assertThat(said(bae)).containsText("지우지 않고 그대로 두었으니");
            assertThat(bae.page().getByLabel("인력 3: 담당 업무")).hasValue("Sites");
        }
        assertThat(written(ref, "person")).containsExactly("", "Lee", "김");
    }

    private static void waitFor(Tab tab, BooleanSupplier there) {
        tab.page().waitForCondition(there);
    }

    private List<String> written(String ref, String column) {
        var team = stored(ref);
        return team.all("team").stream()
                .map(key -> String.join("", team.all("team[" + key + "]." + column)))
                .toList();
    }
}

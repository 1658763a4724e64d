package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.forms.FormReader;
import kcity.forms.FormVersions;
import kcity.forms.Meaning;
import kcity.programme.ProgrammeFiles;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 2: the form of a call was edited after somebody had begun to write. */
class NewFormJourneyTest {
    private static final String FILE = "forms/planning-application.yaml";
    private final World world = World.settle();

    /** On a form with one more question, and other words for the city. */
    private String begunEarlier() {
        var earlier = FormReader.read(
                FILE,
                ProgrammeFiles.text(FILE)
                        .replace("City or area", "Town")
                        .replace(
                                "      - name: title-ko\n",
                                "      - {name: motto, kind: text, label: {ko: \"구호\", en: \"Motto\"}, required: false}\n      - name: title-ko\n"));
        var ref = world.the(StartApplications.class).start(world.actor("Linh"), "2024-planning");
        world.sql()
                .sql("update application.draft set form = :form where application = :ref")
                .param(
                        "form",
                        world.the(FormVersions.class)
                                .use(earlier, world.act(world.actor("Linh")))
                                .sha256())
                .param("ref", ref)
                .update();
        world.save("Linh", ref, world.planning("Hue", "VN", 400).with("motto", "Water first"));
        return ref;
    }

    @Test
    void itsWriterLooksAtTheDifferenceOnAPhoneInBothLanguagesAndTakesItOver() {
        var ref = begunEarlier();
        try (var linh = Browser.open(Screen.PHONE).as(world.session("Linh"), world.address())) {
            linh.go(world.address() + "/apply/" + ref + "/draft?lang=en");
            linh.page().locator("main").getByText("See what has changed").click();
            assertThat(linh.rows("#reworded"))
                    .containsExactly(
                            "English Town One city can have one proposal in a call. City or area One city can have one proposal in a call.");
            assertThat(linh.text()).contains("Motto", "Water first");
            linh.mustBeAccessible();
            linh.go(world.address() + "/apply/" + ref + "/form?lang=ko");
            assertThat(linh.text()).contains("구호", "Water first");
            linh.mustBeAccessible();
            taken(linh);
        }
        assertThat(world.the(ApplicationQueries.class)
                        .drafted(world.actor("Linh"), ref)
                        .text(Meaning.CITY))
                .isEqualTo("Hue");
    }

    private static void taken(Tab linh) {
        linh.press("새 양식으로 바꾸기");
        assertThat(linh.page().url()).contains("/draft?said=apply.new-form.taken");
        assertThat(linh.page().locator("main a[href$='/form']").count()).isZero();
        linh.mustBeAccessible();
    }
}

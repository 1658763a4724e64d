package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import kcity.application.ApplicationQueries;
import kcity.application.StartApplications;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** In a call's last minutes everybody saves: a save reads each thing once, and so does the form that is shown. */
class SavingUnderLoadTest {
    private final World world = World.settle();
    private final Visitor yoon = new Visitor(world.address()).with(world.session("Yoon"));
    private final String ref = world.the(StartApplications.class).start(world.actor("Yoon"), Stages.CALL);
    private final String path = "/apply/" + ref + "/draft";

    @Test
    void aSaveAsksSevenQuestions() {
        world.save("Yoon", ref, world.demonstration("Verona", "IT", 300));
        save(Walk.get(yoon, path).body(), "The first, which also throws old answers away");
        var page = Walk.get(yoon, path).body();
        assertThat(world.questions(() -> save(page, "Signals for Verona"))).isEqualTo(7);
        assertThat(world.the(ApplicationQueries.class)
                        .draft(world.actor("Yoon"), ref)
                        .all("title-en")
                        .getFirst())
                .isEqualTo("Signals for Verona");
    }

    @Test
    void theFormAsksOnceForAllItsFiles() {
        Walk.get(yoon, path);
        assertThat(world.questions(() -> Walk.get(yoon, path))).isEqualTo(5);
        world.save("Yoon", ref, world.demonstration("Verona", "IT", 300));
        assertThat(world.questions(() -> Walk.get(yoon, path))).isEqualTo(6);
    }

    private void save(String page, String title) {
        try {
            assertThat(yoon.sendParts(path, page, typed(page, title)).statusCode())
                    .isEqualTo(303);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> typed(String page, String title) {
        var values = new TreeMap<String, String>();
        for (var form : Jsoup.parse(page).select("form[action$=/draft]")) {
            ((FormElement) form).formData().forEach(field -> values.put(field.key(), field.value()));
        }
        values.remove("_csrf");
        values.put("act", "save");
        values.put("title-en", title);
        return values;
    }
}

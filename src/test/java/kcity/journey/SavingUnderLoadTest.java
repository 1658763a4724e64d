package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
    void aSaveAsksFiveQuestions() {
        world.save("Yoon", ref, world.demonstration("Verona", "IT", 300));
        save(Walk.get(yoon, path).body(), "The first, which also throws old answers away");
        var page = Walk.get(yoon, path).body();
        assertThat(world.questions(() -> save(page, "Signals for Verona"))).isEqualTo(5);
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

    @Test
    void theSameSentTwiceIsAnsweredTheSameUntilSomebodyElseHasWritten() throws Exception {
        var page = Walk.get(yoon, path).body();
        save(page, "Signals for Verona");
        save(page, "Signals for Verona");
        world.save("Yoon", ref, world.demonstration("Turin", "IT", 300));
        assertThat(sent(page, "Signals for Verona").statusCode()).isEqualTo(422);
        assertThat(Walk.get(yoon, path).body()).contains("Turin").doesNotContain("Signals for Verona");
    }

    @Test
    void whatIsSentTwiceAtOnceIsSavedOnceAndAnsweredTwice() throws Exception {
        var page = Walk.get(yoon, path).body();
        Callable<HttpResponse<String>> click = () -> sent(page, "Six clicks");
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(Collections.nCopies(6, click));
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
                assertThat(answer.get().headers().firstValue("Location"))
                        .hasValueSatisfying(location -> assertThat(location).startsWith(path));
            }
        }
        assertThat(world.the(ApplicationQueries.class)
                        .application(world.actor("Yoon"), ref)
                        .version())
                .isEqualTo(Integer.parseInt(Visitor.hidden(page, "version")) + 1);
    }

    private HttpResponse<String> sent(String page, String title) throws IOException, InterruptedException {
        return yoon.sendParts(path, page, typed(page, title));
    }

    private void save(String page, String title) {
        try {
            assertThat(sent(page, title).statusCode()).isEqualTo(303);
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
        values.put("title-en", title);
        return values;
    }
}

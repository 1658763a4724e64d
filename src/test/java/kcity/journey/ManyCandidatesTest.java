package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import kcity.testing.Copies;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The committee's form takes what it asks of 400 candidates: three answers of each. */
class ManyCandidatesTest {
    private final World world = World.settle();

    @Test
    void theChairReadsApplicationsRankingPointsAndCommentsWithoutNames() throws Exception {
        var stages = new Stages(world);
        var refs = stages.screened(2);
        stages.proposed(refs);
        var chair = new Visitor(world.address()).with(world.session("Choi"));
        var address = "/desk/calls/" + Stages.CALL + "/selection/decision";
        var page = chair.get(address + "?lang=en").body();
        assertThat(page).contains("Read the application", "/desk/applications/" + refs.getFirst());
        for (var path : new String[] {
            "/desk/applications/" + refs.getFirst(),
            "/desk/calls/" + Stages.CALL + "/review/ranking",
            "/desk/calls/" + Stages.CALL + "/review/sheets/" + refs.getFirst()
        }) {
            assertThat(chair.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(chair.get("/desk/calls/" + Stages.CALL + "/review/sheets/" + refs.getFirst() + "?lang=en")
                        .body())
                .contains("Expert 1", "Fits.")
                .doesNotContain("Han", "Jung");
    }

    @Test
    void theFormOfFourHundredCandidatesIsReadWholeAndNothingTypedInItIsLost() throws Exception {
        var stages = new Stages(world);
        var refs = stages.screened(2);
        stages.proposed(refs);
        new Copies(world.sql()).ofApplication(refs.getLast(), 400);
        var chair = new Visitor(world.address()).with(world.session("Choi"));
        var address = "/desk/calls/" + Stages.CALL + "/selection/decision";
        var page = chair.get(address + "?lang=en").body();
        var typed = new LinkedHashMap<String, String>();
        Jsoup.parse(page).select("main form input[name], main form textarea[name]").stream()
                .filter(field -> !field.attr("name").startsWith("_"))
                .filter(field -> !field.attr("type").equals("checkbox"))
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        assertThat(typed.keySet().stream().filter(name -> name.startsWith("amount-")))
                .hasSize(402);
        assertThat(typed).hasSizeGreaterThan(1200);
        var last = typed.keySet().stream()
                .filter(name -> name.startsWith("reason-"))
                .reduce((one, other) -> other)
                .orElseThrow();
        typed.put(last, "Withdrawn by word of mouth");
        var answer = chair.send(address + "/preview", page, typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[name=" + last + "]").val())
                .isEqualTo("Withdrawn by word of mouth");
    }
}

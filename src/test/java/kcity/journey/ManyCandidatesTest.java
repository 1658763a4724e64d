package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** The committee's form takes what it asks of 400 candidates: three answers of each. */
class ManyCandidatesTest {
    private final World world = World.settle();

    @Test
    void theDecisionFormOfFourHundredCandidatesIsReadWhole() throws Exception {
        var stages = new Stages(world);
        var refs = stages.screened(2);
        stages.proposed(refs);
        var chair = new Visitor(world.address()).with(world.session("Choi"));
        var address = "/desk/calls/" + Stages.CALL + "/selection/decision";
        var page = chair.get(address + "?lang=en").body();
        assertThat(page).contains("Read the application", "/desk/applications/" + refs.getFirst());
        var typed = new LinkedHashMap<String, String>();
        for (var i = 0; i < 400; i++) {
            typed.put("amount-KCN-2024-D-" + (1000 + i), "");
            typed.put("reason-KCN-2024-D-" + (1000 + i), "");
            typed.put("reserve-KCN-2024-D-" + (1000 + i), "");
        }
        typed.put("reason", "Decided after discussion");
        typed.put("act", "preview");
        var answer = chair.send(address, page, typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Decided after discussion");
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
}

package kcity.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

class BeginAfterCloseTest {
    @Test
    void nothingIsBegunForACallThatHasClosed() throws Exception {
        var world = World.settle();
        world.at("2024-03-19T23:50:00+09:00");
        var yoon = new Visitor(world.address()).with(world.session("Yoon"));
        var home = yoon.get("/apply?lang=en").body();
        assertThat(home).contains(Stages.CALL);
        world.at("2024-03-20T00:00:00+09:00");
        var refused = yoon.send("/apply", home, Map.of("call", Stages.CALL));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("This call has closed: nothing can be begun for it any more.");
        assertThat(yoon.get("/apply").body()).doesNotContain(Stages.CALL);
        assertThat(world.sql()
                        .sql("select count(*) from application.application")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}

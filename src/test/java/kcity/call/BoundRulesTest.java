package kcity.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kcity.programme.AdoptRulebooks;
import kcity.programme.Band;
import kcity.programme.PrepareEditions;
import kcity.programme.ProgrammeQueries;
import kcity.programme.SubType;
import kcity.shared.Refused;
import kcity.shared.Won;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** What was begun under one version of the rules ends under it. */
class BoundRulesTest {
    private final World world = World.settle();
    private final CallQueries calls = world.the(CallQueries.class);

    @Test
    void aCallAndItsApplicationsKeepTheVersionUnderWhichTheyWereMade() {
        var before = world.submit("Yoon", Stages.CALL, world.demonstration("Verona", "IT", 400));
        raiseTheCap(2024);

        assertThat(cap(world.the(ProgrammeQueries.class)
                        .current(2024)
                        .call("demonstration")
                        .orElseThrow()))
                .isEqualTo(Won.ofMillions(450));
        assertThat(calls.call(Stages.CALL).version()).isEqualTo(1);
        assertThat(cap(calls.rules(calls.call(Stages.CALL)))).isEqualTo(Won.ofMillions(400));
        assertThatThrownBy(() -> world.submit("Bae", Stages.CALL, world.demonstration("Lima", "PE", 430)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("refusal.call.band");
        assertThat(world.sql()
                        .sql("select call from application.application where ref = :ref")
                        .param("ref", before)
                        .query(String.class)
                        .single())
                .isEqualTo(Stages.CALL);
        assertThat(world.wrong()).isEmpty();
    }

    @Test
    void aCallPreparedAfterTheChangeFollowsTheNewVersion() {
        raiseTheCap(2025);
        world.the(PrepareEditions.class).prepare(world.minji(), 2025);
        world.the(PrepareCalls.class).prepare(world.minji(), 2025);
        var call = calls.call("2025-demonstration");
        assertThat(call.version()).isEqualTo(2);
        assertThat(cap(calls.rules(call))).isEqualTo(Won.ofMillions(450));
    }

    @Test
    void theCallsPageTellsItsVersionAndTheYearsPageBoth() {
        raiseTheCap(2024);
        try (Tab tab = Browser.openWithoutScript(Screen.DESK)) {
            tab.go(world.address() + "/calls/" + Stages.CALL + "?lang=en");
            assertThat(tab.page().locator("main").innerText())
                    .contains("This call follows version 1 of the rules of 2024 for good")
                    .contains("KRW 200,000,000 to KRW 400,000,000");
            tab.go(world.address() + "/years/2024?lang=en");
            assertThat(tab.page().locator("#versions li").last().innerText()).endsWith("The ministry raised the cap.");
            assertThat(tab.page().locator("#demonstration-rules").innerText())
                    .contains("KRW 200,000,000 to KRW 450,000,000");
        }
    }

    private void raiseTheCap(int edition) {
        var text = world.the(ProgrammeQueries.class).content(edition, 1);
        world.the(AdoptRulebooks.class)
                .adopt(
                        world.minji(),
                        edition,
                        1,
                        text.replace("most: 400_000_000}", "most: 450_000_000}"),
                        "The ministry raised the cap.");
    }

    private static Won cap(kcity.programme.CallRules rules) {
        return rules.find(SubType.SOLUTION_DEMONSTRATION)
                .flatMap(sub -> sub.band().known())
                .map(Band::most)
                .orElseThrow();
    }
}

package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kcity.testing.Browser;
import kcity.testing.Screen;
import kcity.testing.Stages;
import kcity.testing.Tab;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Stage 9: whatever happened to an application stands in its timeline for those whom it concerns, and a row changed behind the product's back is found. */
class HistoryJourneyTest {
    private final World world = World.settle();
    private final String ref = new Stages(world).screened(1).getFirst();

    private Tab as(String name, Screen screen) {
        return Browser.open(screen).as(world.session(name), world.address());
    }

    private static List<String> timeline(Tab tab) {
        return tab.page().locator(".timeline strong").allInnerTexts();
    }

    @Test
    void whatHappenedIsToldToWhomItConcernsAndAChangedRowIsFound() {
        try (var park = as("Park", Screen.DESK);
                var yoon = as("Yoon", Screen.PHONE);
                var bae = as("Bae", Screen.DESK)) {
            park.go(world.address() + "/desk/applications/" + ref + "?lang=en");
            assertThat(timeline(park))
                    .containsExactly(
                            "A draft was begun",
                            "The application was submitted",
                            "The rules were checked automatically",
                            "An overseas partner was asked to confirm",
                            "The rules were checked automatically",
                            "Eligibility was decided");
            park.mustBeAccessible();
            yoon.go(world.address() + "/apply/" + ref + "?lang=en");
            assertThat(timeline(yoon))
                    .containsExactly(
                            "A draft was begun",
                            "The application was submitted",
                            "An overseas partner was asked to confirm",
                            "Eligibility was decided");
            yoon.mustBeAccessible();
            assertThat(bae.go(world.address() + "/apply/" + ref)).isEqualTo(404);
            assertThat(world.wrong()).isEmpty();
            world.sql()
                    .sql("set session_replication_role = replica;"
                            + " update screening.decision set eligible = false;"
                            + " set session_replication_role = origin")
                    .update();
            assertThat(world.wrong())
                    .containsExactly("screening: screening/" + ref
                            + ".1: eligible is false, but ScreeningDecided says true: the row was changed");
        }
    }
}

package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kcity.screening.ScreenApplications;
import kcity.screening.ScreeningQueries;
import kcity.testing.Awarded;
import kcity.testing.Copies;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The form of a short list offers a hundred at a time, however many are eligible. */
class ShortListOfManyTest {
    private static final String LIST = "/desk/calls/" + Awarded.PLANNING + "/short-list";
    private final World world = World.settle();

    @Test
    void aHundredAreOfferedOnAPageAndWhatWasChosenIsKept() throws Exception {
        var ref = world.submit("Linh", Awarded.PLANNING, world.planning("Hue", "VN", 500));
        world.the(ScreenApplications.class).decide(world.kim(), ref, true, "Complete.");
        new Copies(world.sql()).ofApplication(ref, 120);
        var kim = new Visitor(world.address()).with(world.session("Kim"));
        var first = kim.get(LIST + "?lang=en").body();
        assertThat(Jsoup.parse(first).select("input[name=chosen]")).hasSize(100);
        var second = kim.get(LIST + "?page=2").body();
        var offered = Jsoup.parse(second).select("input[name=chosen]").eachAttr("value");
        assertThat(offered).hasSize(21);
        var action = Jsoup.parse(second).select("form[action*=short-list]").attr("action");
        var again = kim.send(action, second, Map.of("chosen", offered.getLast(), "reason", ""));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.body())
                        .select("input[name=chosen][checked]")
                        .eachAttr("value"))
                .containsExactly(offered.getLast());
        var sent = kim.send(action, second, Map.of("chosen", offered.getLast(), "reason", "Ready."));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(world.the(ScreeningQueries.class).shortListed(world.kim(), Awarded.PLANNING))
                .containsExactly(offered.getLast());
    }
}

package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.application.StartApplications;
import kcity.pilot.Direction;
import kcity.pilot.MeasurePilots;
import kcity.pilot.Pilot;
import kcity.pilot.RecordPilots;
import kcity.screening.ScreenApplications;
import kcity.testing.Awarded;
import kcity.testing.Copies;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;

/** Every page of everybody opens with one connection to the database, and asks it as often for a hundred lines as for one. */
class EveryPageUnderLoadTest {
    private static final int MANY = 100;
    private static final LocalDate DAY = LocalDate.parse("2024-06-01");
    private final World world = World.settle();
    private final Copies copies = new Copies(world.sql());

    @Test
    void whileApplicationsAreScreenedReviewedAndDecidedOn() {
        var stages = new Stages(world);
        var asked = world.submit("Linh", Awarded.PLANNING, world.planning("Hue", "VN", 500));
        world.the(ScreenApplications.class)
                .askClarification(world.kim(), asked, "Which districts?", LocalDate.parse("2024-06-01"));
        var refs = stages.screened(3);
        world.the(StartApplications.class).start(world.actor("Bae"), Stages.CALL);
        stages.proposed(refs);
        var people = List.of("Minji", "Kim", "Park", "Choi", "Seo", "Han", "Linh", "Yoon", "Bae", "Giulia");
        copies.ofPerson(world.actor("Yoon").id(), 1);
        var few = questions(opened(people));
        refs.forEach(ref -> copies.ofApplication(ref, MANY));
        copies.ofApplication(asked, MANY);
        copies.ofPerson(world.actor("Han").id(), MANY);
        copies.ofPerson(world.actor("Yoon").id(), MANY);
        copies.ofPerson(world.actor("Seo").id(), MANY);
        copies.ofPerson(world.actor("Kim").id(), MANY);
        assertThat(grown(few)).isEmpty();
    }

    @Test
    void whileProposalsAreConsultedOnAndWinnersWork() {
        var awarded = new Awarded(world);
        var hue = awarded.consulted("Linh", "Hue");
        var verona = awarded.signedDemonstration();
        world.at("2024-05-10T09:00:00+09:00");
        awarded.assigned();
        world.at("2024-06-30T09:00:00+09:00");
        pilot(verona);
        var few = questions(opened(List.of("Minji", "Kim", "Park", "Choi", "Han", "Linh", "Yoon", "Giulia")));
        copies.ofApplication(hue, MANY);
        copies.ofApplication(verona, MANY);
        var which = "x.application in ('" + hue + "', '" + verona + "')";
        for (var lines : List.of(
                "consulting.visit number",
                "consulting.finding number",
                "award.milestone number",
                "pilot.site number",
                "pilot.incident number",
                "pilot.indicator key",
                "pilot.measurement measured_on")) {
            copies.ofRows(lines.split(" ")[0], lines.split(" ")[1], which, MANY);
        }
        assertThat(grown(few)).isEmpty();
    }

    private void pilot(String ref) {
        var record = world.the(RecordPilots.class);
        record.install(
                world.park(),
                ref,
                new RecordPilots.Place(
                        "Arena",
                        "Piazza Bra",
                        "City of Verona",
                        new BigDecimal("45.4"),
                        new BigDecimal("10.9"),
                        "Sensors"),
                DAY);
        record.startOperation(world.park(), ref, DAY);
        var measure = world.the(MeasurePilots.class);
        measure.set(
                world.park(),
                ref,
                new MeasurePilots.Plan(
                        "Waiting", "s", Direction.LOWER, BigDecimal.valueOf(100), BigDecimal.valueOf(85)));
        measure.record(world.park(), ref, "waiting", List.of(Pilot.Measurement.of(DAY, BigDecimal.valueOf(90))), null);
    }

    /** The pages that each person finds, all of them there, with one connection for everybody. */
    private Map<Page, Visitor> opened(List<String> people) {
        var pages = new LinkedHashMap<Page, Visitor>();
        var closed = new ArrayList<String>();
        world.withOneConnection(() -> {
            walk("the public", new Visitor(world.address()), pages, closed);
            people.forEach(name -> walk(name, new Visitor(world.address()).with(world.session(name)), pages, closed));
        });
        assertThat(closed).isEmpty();
        return pages;
    }

    private static void walk(String person, Visitor visitor, Map<Page, Visitor> pages, List<String> closed) {
        new Walk(visitor).from(List.of("/", "/apply", "/desk", "/reviewer")).forEach((path, status) -> {
            if (status == 200) {
                pages.put(new Page(person, path), visitor);
            } else if (status != 303 && status != 403) {
                closed.add(person + " gets " + status + " at " + path);
            }
        });
    }

    private record Page(String person, String path) {}

    private record Asked(Visitor visitor, long statements) {}

    /** Of the second time, as all have been opened once: what is read once and kept is read. */
    private Map<Page, Asked> questions(Map<Page, Visitor> pages) {
        var asked = new LinkedHashMap<Page, Asked>();
        pages.forEach((page, visitor) -> asked.put(page, new Asked(visitor, questions(page, visitor))));
        return asked;
    }

    private long questions(Page page, Visitor visitor) {
        return world.questions(() -> Walk.get(visitor, page.path()));
    }

    /** Pages that ask more often than they did, the second time too. */
    private List<String> grown(Map<Page, Asked> few) {
        var grown = new ArrayList<String>();
        few.forEach((page, asked) -> {
            var many = questions(page, asked.visitor());
            if (many > asked.statements()) {
                many = questions(page, asked.visitor());
            }
            if (many > asked.statements()) {
                grown.add(page.person() + " " + page.path() + ": " + asked.statements() + ", then " + many);
            }
        });
        return grown;
    }
}

package kcity.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kcity.screening.ScreenApplications;
import kcity.testing.Awarded;
import kcity.testing.Copies;
import kcity.testing.Visitor;
import kcity.testing.World;

/** How long the desk's pages take, and how many statements, when a call has received so many applications. Started by {@code bench/desk}. */
final class DeskBench {
    private static final int WARM = 4;
    private static final int TIMES = 11;
    private static final String CALL = "/desk/calls/" + Awarded.PLANNING;
    private final World world = World.settle();
    private final Copies copies = new Copies(world.sql());
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final List<Template> templates = new ArrayList<>();
    private int received;

    private DeskBench() {}

    /** An application of which there are so many in a hundred. */
    private record Template(String ref, int share) {}

    public static void main(String[] args) {
        var sizes = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        new DeskBench().run(sizes);
        System.exit(0);
    }

    private void run(int[] sizes) {
        settle();
        for (var size : sizes) {
            grow(size);
            System.err.println(size + " received …");
            pages();
        }
        print(sizes);
    }

    /** Sixty of a hundred to be screened, ten with a question, twenty-seven found eligible, three with a go. */
    private void settle() {
        var decide = world.the(ScreenApplications.class);
        templates.add(new Template(new Awarded(world).consulted("Linh", "Hue"), 3));
        templates.add(new Template(world.submit("Linh", Awarded.PLANNING, world.planning("Da Nang", "VN", 450)), 60));
        var asked = world.submit("Rosa", Awarded.PLANNING, world.planning("Lima", "PE", 400));
        decide.askClarification(world.kim(), asked, "Which districts?", LocalDate.parse("2024-03-01"));
        templates.add(new Template(asked, 10));
        var passed = world.submit("Rosa", Awarded.PLANNING, world.planning("Cusco", "PE", 300));
        decide.decide(world.kim(), passed, true, "Complete.");
        templates.add(new Template(passed, 27));
        var _ = world.submit("Bold", Awarded.PLANNING, world.planning("Ulaanbaatar", "MN", 350));
    }

    private void grow(int size) {
        templates.forEach(template -> copies.ofApplication(
                template.ref(), received * template.share() / 100 + 1, size * template.share() / 100));
        received = size;
        world.sql().sql("analyze").update();
    }

    private void pages() {
        var kim = new Visitor(world.address()).with(world.session("Kim"));
        var bold = new Visitor(world.address()).with(world.session("Bold"));
        var one = "/desk/applications/" + templates.get(1).ref();
        measure("desk, first page", kim, "/desk");
        measure("call", kim, CALL);
        measure("list", kim, CALL + "/applications");
        measure("list, page 3", kim, CALL + "/applications?page=3");
        measure("list, by amount", kim, CALL + "/applications?sort=-requested");
        measure("list, with questions", kim, CALL + "/applications?state=QUESTION_OPEN");
        measure("list, words", kim, CALL + "/applications?q=lima");
        measure("list as CSV, one line", kim, CALL + "/applications.csv?q=ulaanbaatar");
        measure("one application", kim, one);
        measure("its screening", kim, one + "/screening");
        measure("short list", kim, CALL + "/short-list");
        measure("consultings", kim, CALL + "/consultings");
        measure("review", kim, CALL + "/review");
        measure("awards", kim, CALL + "/awards");
        measure("people", new Visitor(world.address()).with(world.session("Minji")), "/desk/people/officers");
        measure("an applicant's own", bold, "/apply");
        measure("start page", new Visitor(world.address()), "/");
        measure("public call", new Visitor(world.address()), "/calls/" + Awarded.PLANNING);
    }

    private void measure(String what, Visitor visitor, String path) {
        for (var i = 0; i < WARM; i++) {
            open(visitor, path);
        }
        var statements = world.questions(() -> open(visitor, path));
        var times = new ArrayList<Long>();
        for (var i = 0; i < TIMES; i++) {
            var begin = System.nanoTime();
            open(visitor, path);
            times.add(System.nanoTime() - begin);
        }
        times.sort(Long::compare);
        lines.computeIfAbsent(what, key -> new ArrayList<>())
                .add(String.format(
                        Locale.ROOT, "%7.1f %7.1f %5d", times.get(TIMES / 2) / 1e6, times.getLast() / 1e6, statements));
    }

    private static void open(Visitor visitor, String path) {
        var status = Walk.get(visitor, path).statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " is answered " + status);
        }
    }

    private void print(int[] sizes) {
        System.out.println(
                "milliseconds (median, most of " + TIMES + ") and statements, by how many the call received");
        System.out.printf("%-22s", "");
        for (var size : sizes) {
            System.out.printf("| %,20d ", size);
        }
        System.out.println();
        lines.forEach((what, figures) -> System.out.printf("%-22s| %s%n", what, String.join(" | ", figures)));
    }
}

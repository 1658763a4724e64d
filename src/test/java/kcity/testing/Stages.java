package kcity.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.application.ApplicationQueries;
import kcity.replay.Steps;
import kcity.review.ReviewQueries;
import kcity.review.assignment.Load;
import kcity.screening.ScreenApplications;
import kcity.selection.Choice;
import kcity.selection.Portfolio;
import kcity.shared.Actor;

/** Walks demonstrations of the named world through the stages, for tests of later ones. */
public final class Stages {
    public static final String CALL = "2024-demonstration";
    public static final List<String> CITIES =
            List.of("Verona", "Hanoi", "Lima", "Cusco", "Tashkent", "Bukhara", "Bacoor", "Izmir");
    private static final Map<String, String> COUNTRIES = Map.of(
            "Verona",
            "IT",
            "Hanoi",
            "VN",
            "Lima",
            "PE",
            "Cusco",
            "PE",
            "Tashkent",
            "UZ",
            "Bukhara",
            "UZ",
            "Bacoor",
            "PH",
            "Izmir",
            "TR");
    private static final List<String> EXPERTS = List.of("Han", "Jung", "Lim");
    private final World world;
    private final Steps steps;

    public Stages(World world) {
        this.world = world;
        this.steps = world.the(Steps.class);
    }

    /** One application a city, of Pinsight's Yoon and Sorimap's Bae in turn, asking for 390, 380 … million; in, screened and past the close of the call. */
    public List<String> screened(int cities) {
        return world.once("screened " + cities, () -> screenedNow(cities));
    }

    private List<String> screenedNow(int cities) {
        world.at("2024-03-01T09:00:00+09:00");
        var refs = java.util.stream.IntStream.range(0, cities)
                .mapToObj(i -> submit(i % 2 == 0 ? "Yoon" : "Bae", CITIES.get(i), 390 - 10L * i))
                .toList();
        world.at("2024-03-21T09:00:00+09:00");
        passAll();
        return refs;
    }

    public String submit(String name, String city, long millions) {
        return world.submit(name, CALL, world.demonstration(city, COUNTRIES.getOrDefault(city, "IT"), millions));
    }

    /** All that came in passes the screening. */
    public void passAll() {
        world.the(ApplicationQueries.class)
                .submitted(world.park(), CALL)
                .forEach(application -> world.the(ScreenApplications.class)
                        .decide(world.park(), application.ref(), true, "Meets every rule"));
    }

    /** An open round whose experts Han, Jung and Lim accepted; Lim belongs to Pinsight. */
    public void opened() {
        world.once("opened", () -> {
            opened(world.park(), CALL, EXPERTS);
            return "";
        });
    }

    void opened(Actor officer, String call, List<String> names) {
        var experts = names.stream().map(world::actor).toList();
        var seats = experts.stream()
                .map(expert -> new Steps.Seat(expert, List.of()))
                .toList();
        steps.invite(officer, call, "", seats);
        steps.accept(call, experts);
        steps.stateNoConflict(call, experts);
    }

    /** Two reviews each, applied. */
    public void assigned() {
        world.once("assigned", () -> {
            steps.assign(world.park(), CALL, new Load(2, 0));
            return "";
        });
    }

    /** Who reviews an application, in the order of their ids. */
    public List<String> reviewers(String ref) {
        return world.the(ReviewQueries.class).tasks(world.park(), CALL).stream()
                .filter(task -> task.application().equals(ref))
                .map(task -> nameOf(task.expert()))
                .toList();
    }

    private String nameOf(String id) {
        return EXPERTS.stream()
                .filter(name -> world.actor(name).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static Map<String, Integer> points(int conditions, int export) {
        return Map.of("conditions", conditions, "export", export);
    }

    /** People differ by up to two points. */
    private static int mood(String name, int application) {
        return (application * 7 + name.length() * 3) % 5 - 2;
    }

    /** Every assigned sheet is handed in, and the round is closed. */
    public void reviewed(List<String> refs) {
        world.once("reviewed " + refs, () -> {
            reviewedNow(refs);
            return "";
        });
    }

    private void reviewedNow(List<String> refs) {
        scored(refs);
        steps.close(world.park(), CALL);
    }

    /** Every assigned sheet is handed in: about 90 points for the first application, 5 fewer for each further one. */
    public void scored(List<String> refs) {
        world.once("scored " + refs, () -> {
            scoredNow(refs);
            return "";
        });
    }

    private void scoredNow(List<String> refs) {
        opened();
        assigned();
        EXPERTS.forEach(name -> steps.score(world.actor(name), CALL, ref -> sheet(name, refs.indexOf(ref))));
    }

    private static Steps.Sheet sheet(String name, int application) {
        var points = points(90 - 5 * application + mood(name, application), 90 - 5 * application);
        return new Steps.Sheet(points, "Fits.");
    }

    /** Reviewed, frozen, with a proposed portfolio. */
    public Portfolio proposed(List<String> refs) {
        return world.once("proposed " + refs, () -> proposedNow(refs));
    }

    private Portfolio proposedNow(List<String> refs) {
        reviewed(refs);
        steps.freeze(world.park(), CALL);
        return steps.propose(world.park(), CALL);
    }

    /** The proposal as the committee's own word. */
    public static List<Choice> asProposed(Portfolio portfolio) {
        return portfolio.grants().stream()
                .map(grant -> new Choice(grant.ref(), grant.amount(), ""))
                .toList();
    }

    /** The proposal with one word changed or added. */
    public static List<Choice> with(Portfolio portfolio, Choice... changed) {
        var choices = new LinkedHashMap<String, Choice>();
        asProposed(portfolio).forEach(choice -> choices.put(choice.ref(), choice));
        for (var choice : changed) {
            choices.put(choice.ref(), choice);
        }
        return List.copyOf(choices.values());
    }
}

package kcity.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.application.ApplicationQueries;
import kcity.review.ReviewQueries;
import kcity.review.assignment.AssignReviewers;
import kcity.review.assignment.Load;
import kcity.review.expert.AnswerInvitations;
import kcity.review.expert.InviteExperts;
import kcity.review.expert.StateNoConflict;
import kcity.review.ranking.CloseReviewRounds;
import kcity.review.round.OpenReviewRounds;
import kcity.review.scoring.SubmitScores;
import kcity.screening.ScreenApplications;
import kcity.selection.Choice;
import kcity.selection.FreezeCandidates;
import kcity.selection.Portfolio;
import kcity.selection.ProposePortfolios;

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
    private final World world;

    public Stages(World world) {
        this.world = world;
    }

    /** One application a city, of Pinsight's Yoon and Sorimap's Bae in turn, asking for 390, 380 … million; in, screened and past the close of the call. */
    public List<String> screened(int cities) {
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
        world.the(OpenReviewRounds.class).open(world.park(), CALL);
        for (var expert : List.of("Han", "Jung", "Lim")) {
            world.the(InviteExperts.class)
                    .invite(world.park(), CALL, world.actor(expert).id(), List.of());
            world.the(AnswerInvitations.class).accept(world.actor(expert), CALL);
            world.the(StateNoConflict.class).state(world.actor(expert), CALL);
        }
    }

    /** Two reviews each, applied. */
    public void assigned() {
        var assign = world.the(AssignReviewers.class);
        assign.apply(world.park(), assign.propose(world.park(), CALL, new Load(2, 0)));
    }

    /** Who reviews an application, in the order of their ids. */
    public List<String> reviewers(String ref) {
        return world.the(ReviewQueries.class).tasks(world.park(), CALL).stream()
                .filter(task -> task.application().equals(ref))
                .map(task -> nameOf(task.expert()))
                .toList();
    }

    private String nameOf(String id) {
        return List.of("Han", "Jung", "Lim").stream()
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
        scored(refs);
        world.the(CloseReviewRounds.class).close(world.park(), CALL);
    }

    /** Every assigned sheet is handed in: about 90 points for the first application, 5 fewer for each further one. */
    public void scored(List<String> refs) {
        opened();
        assigned();
        for (int i = 0; i < refs.size(); i++) {
            for (var name : reviewers(refs.get(i))) {
                world.the(SubmitScores.class)
                        .submit(
                                world.actor(name),
                                refs.get(i),
                                points(90 - 5 * i + mood(name, i), 90 - 5 * i),
                                "Fits.");
            }
        }
    }

    /** Reviewed, frozen, with a proposed portfolio. */
    public Portfolio proposed(List<String> refs) {
        reviewed(refs);
        world.the(FreezeCandidates.class).freeze(world.park(), CALL);
        return world.the(ProposePortfolios.class).propose(world.park(), CALL);
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

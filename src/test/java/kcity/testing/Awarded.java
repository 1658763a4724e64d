package kcity.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.award.PlannedMilestone;
import kcity.award.SignAgreements;
import kcity.award.Terms;
import kcity.call.CallQueries;
import kcity.consulting.BeginConsulting;
import kcity.consulting.ConcludeConsulting;
import kcity.consulting.FindingKind;
import kcity.consulting.Report;
import kcity.replay.Steps;
import kcity.review.assignment.Load;
import kcity.screening.ScreenApplications;
import kcity.screening.ShortListApplications;
import kcity.selection.Portfolio;
import kcity.shared.Actor;
import kcity.shared.Won;

/** Winners of the named world, announced, for tests of what comes after. */
public final class Awarded {
    public static final String PLANNING = "2024-planning";
    private static final List<String> EXPERTS = List.of("Han", "Jung", "Lim");
    private final World world;
    private final Steps steps;
    private final String planning;

    public Awarded(World world) {
        this(world, PLANNING);
    }

    /** Whose planning is decided on by that call, wherever it came in. */
    public Awarded(World world, String planning) {
        this.world = world;
        this.planning = planning;
        this.steps = world.the(Steps.class);
    }

    /** Pinsight's Yoon in Verona, granted 390 million; announced 17 April 2024, 10:00 in Korea, which it is now. */
    public String demonstration() {
        return world.once("demonstration", () -> demonstrationNow());
    }

    private String demonstrationNow() {
        var stages = new Stages(world);
        var refs = stages.screened(2);
        decide(Stages.CALL, stages.proposed(refs), "2024-04-17T10:00:00+09:00");
        return refs.getFirst();
    }

    /** The City of Hue's Linh, granted 500 million; announced 28 June 2024, 10:00 in Korea, which it is now. */
    public String planning() {
        return world.once("planning by " + planning, () -> planningNow());
    }

    private String planningNow() {
        var hue = consulted("Linh", "Hue");
        world.at("2024-05-10T09:00:00+09:00");
        decide(planning, proposedPlanning(), "2024-06-28T10:00:00+09:00");
        return hue;
    }

    /** All planning that was consulted on, reviewed after the cut-off and proposed. */
    public Portfolio proposedPlanning() {
        return world.once("proposed planning by " + planning, () -> proposedPlanningNow());
    }

    private Portfolio proposedPlanningNow() {
        assigned();
        review(world.kim());
        steps.freeze(world.kim(), planning);
        return steps.propose(world.kim(), planning);
    }

    /** A planning proposal of a city in Viet Nam with a go. */
    public String consulted(String person, String city) {
        return world.once("consulted " + person + " " + city + " by " + planning, () -> consultedNow(person, city));
    }

    private String consultedNow(String person, String city) {
        var ref = world.submit(person, PLANNING, world.planning(city, "VN", 500));
        consult(ref);
        return ref;
    }

    /** From screening to go. */
    public void consult(String ref) {
        world.the(ScreenApplications.class).decide(world.kim(), ref, true, "Complete.");
        world.the(ShortListApplications.class).shortList(world.kim(), planning, List.of(ref), "Ready.");
        world.the(BeginConsulting.class).begin(world.kim(), ref, "Oh Sejin", "Hanul Planning");
        var today = LocalDate.ofInstant(world.the(Clock.class).instant(), ZoneId.of("Asia/Seoul"));
        var found = Map.of(FindingKind.DATA, "The flood maps are at hand.");
        steps.visit(world.kim(), ref, today, "City Hall", "Linh", found);
        world.the(ConcludeConsulting.class).conclude(world.kim(), ref, true, Report.words("Ready."), "All is there.");
    }

    /** The round on planning with its experts assigned; nothing is scored. */
    public void assigned() {
        world.once("assigned planning by " + planning, () -> {
            assignedNow();
            return "";
        });
    }

    private void assignedNow() {
        new Stages(world).opened(world.kim(), planning, EXPERTS);
        steps.assign(world.kim(), planning, Load.USUAL);
    }

    private void review(Actor officer) {
        for (var expert : EXPERTS) {
            score(world.actor(expert));
        }
        steps.close(officer, planning);
    }

    private void score(Actor expert) {
        var points = new LinkedHashMap<String, Integer>();
        var calls = world.the(CallQueries.class);
        calls.rules(calls.call(planning)).criteria().get().forEach(criterion -> points.put(criterion.key(), 90));
        steps.score(expert, planning, _ -> new Steps.Sheet(points, "Fits."));
    }

    private void decide(String call, Portfolio portfolio, String announced) {
        var instant = OffsetDateTime.parse(announced).toInstant();
        steps.decide(world.choi(), call, Stages.asProposed(portfolio), List.of(), "As proposed", instant);
        world.at(announced);
        steps.announce();
    }

    /** 390 million in two milestones, 150 by June and 240 by December. */
    public static Terms terms() {
        return new Terms(
                Won.ofMillions(390),
                LocalDate.parse("2024-12-20"),
                List.of(milestone("Start", "2024-06-01", 150), milestone("Completion", "2024-12-10", 240)));
    }

    public static PlannedMilestone milestone(String name, String due, long millions) {
        return new PlannedMilestone(name, LocalDate.parse(due), Won.ofMillions(millions));
    }

    /** {@link #demonstration} with its agreement signed on the day of the announcement. */
    public String signedDemonstration() {
        return world.once("signed demonstration", () -> signedDemonstrationNow());
    }

    private String signedDemonstrationNow() {
        var ref = demonstration();
        world.the(SignAgreements.class).sign(world.park(), ref, "KAIA-2024-1", terms());
        return ref;
    }
}

package kcity.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import kcity.award.PlannedMilestone;
import kcity.award.SignAgreements;
import kcity.award.Terms;
import kcity.call.CallQueries;
import kcity.consulting.BeginConsulting;
import kcity.consulting.ConcludeConsulting;
import kcity.consulting.FindingKind;
import kcity.consulting.RecordFindings;
import kcity.consulting.RecordVisits;
import kcity.consulting.Report;
import kcity.review.ReviewerQueries;
import kcity.review.assignment.AssignReviewers;
import kcity.review.expert.AnswerInvitations;
import kcity.review.expert.InviteExperts;
import kcity.review.expert.StateNoConflict;
import kcity.review.ranking.CloseReviewRounds;
import kcity.review.round.OpenReviewRounds;
import kcity.review.scoring.SubmitScores;
import kcity.screening.ScreenApplications;
import kcity.screening.ShortListApplications;
import kcity.selection.AnnounceResults;
import kcity.selection.DecideSelections;
import kcity.selection.FreezeCandidates;
import kcity.selection.Portfolio;
import kcity.selection.ProposePortfolios;
import kcity.shared.Actor;
import kcity.shared.Won;

/** Winners of the named world, announced, for tests of what comes after. */
public final class Awarded {
    public static final String PLANNING = "2024-planning";
    private static final List<String> EXPERTS = List.of("Han", "Jung", "Lim");
    private final World world;
    private final String planning;

    public Awarded(World world) {
        this(world, PLANNING);
    }

    /** Whose planning is decided on by that call, wherever it came in. */
    public Awarded(World world, String planning) {
        this.world = world;
        this.planning = planning;
    }

    /** Pinsight's Yoon in Verona, granted 390 million; announced 17 April 2024, 10:00 in Korea, which it is now. */
    public String demonstration() {
        var stages = new Stages(world);
        var refs = stages.screened(2);
        decide(Stages.CALL, stages.proposed(refs), "2024-04-17T10:00:00+09:00");
        return refs.getFirst();
    }

    /** The City of Hue's Linh, granted 500 million; announced 28 June 2024, 10:00 in Korea, which it is now. */
    public String planning() {
        var hue = consulted("Linh", "Hue");
        world.at("2024-05-10T09:00:00+09:00");
        decide(planning, proposedPlanning(), "2024-06-28T10:00:00+09:00");
        return hue;
    }

    /** All planning that was consulted on, reviewed after the cut-off and proposed. */
    public Portfolio proposedPlanning() {
        assigned();
        review(world.kim());
        world.the(FreezeCandidates.class).freeze(world.kim(), planning);
        return world.the(ProposePortfolios.class).propose(world.kim(), planning);
    }

    /** A planning proposal of a city in Viet Nam with a go. */
    public String consulted(String person, String city) {
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
        world.the(RecordVisits.class).record(world.kim(), ref, today, "City Hall", "Linh");
        world.the(RecordFindings.class).record(world.kim(), ref, FindingKind.DATA, "The flood maps are at hand.");
        world.the(ConcludeConsulting.class).conclude(world.kim(), ref, true, Report.words("Ready."), "All is there.");
    }

    /** The round on planning with its experts assigned; nothing is scored. */
    public void assigned() {
        var officer = world.kim();
        world.the(OpenReviewRounds.class).open(officer, planning);
        for (var expert : EXPERTS) {
            world.the(InviteExperts.class)
                    .invite(officer, planning, world.actor(expert).id(), List.of());
            world.the(AnswerInvitations.class).accept(world.actor(expert), planning);
            world.the(StateNoConflict.class).state(world.actor(expert), planning);
        }
        var assign = world.the(AssignReviewers.class);
        assign.apply(officer, assign.propose(officer, planning));
    }

    private void review(Actor officer) {
        for (var expert : EXPERTS) {
            score(world.actor(expert));
        }
        world.the(CloseReviewRounds.class).close(officer, planning);
    }

    private void score(Actor expert) {
        var points = new LinkedHashMap<String, Integer>();
        var calls = world.the(CallQueries.class);
        calls.rules(calls.call(planning)).criteria().get().forEach(criterion -> points.put(criterion.key(), 90));
        world.the(ReviewerQueries.class)
                .assigned(expert, planning)
                .forEach(work -> world.the(SubmitScores.class)
                        .submit(expert, work.application().ref(), points, "Fits."));
    }

    private void decide(String call, Portfolio portfolio, String announced) {
        world.the(DecideSelections.class)
                .decide(
                        world.choi(),
                        call,
                        Stages.asProposed(portfolio),
                        List.of(),
                        "As proposed",
                        OffsetDateTime.parse(announced).toInstant());
        world.at(announced);
        world.the(AnnounceResults.class).announceDue();
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
        var ref = demonstration();
        world.the(SignAgreements.class).sign(world.park(), ref, "KAIA-2024-1", terms());
        return ref;
    }
}

package kcity.review.assignment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.jobs.Pulse;
import kcity.optimise.SolverProcess;
import kcity.optimise.Stop;
import kcity.optimise.Turn;
import kcity.optimise.assignment.AssignApart;
import kcity.optimise.assignment.Assignment;
import kcity.optimise.assignment.Problem;
import kcity.optimise.assignment.ProblemBuilder;
import kcity.optimise.assignment.Task;
import kcity.review.expert.Invitation;
import kcity.review.scoring.Scoresheets;
import kcity.shared.PlainFile;
import kcity.shared.Refused;

/** Puts a round into the words of the engine and its answer into ours. */
final class AssignmentSearch {
    /** Somebody waits at a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String call;
    private final Load load;
    private final int most;
    private final List<AssignmentProposal.Pair> allowed;
    private final Problem problem;
    private final List<String> applications;
    private final List<String> experts;

    /** Conflicts are pairs that are not allowed. */
    AssignmentSearch(
            String call, Load load, List<Application> applications, List<Invitation> experts, Set<String> conflicts) {
        this.call = call;
        this.load = load;
        this.most = load.most(applications.size(), experts.size());
        this.allowed = allowed(applications, experts, conflicts);
        this.applications = applications.stream().map(Application::ref).toList();
        this.experts = experts.stream().map(Invitation::expert).toList();
        var builder = new ProblemBuilder(load.reviewsEach(), most, 0);
        this.applications.forEach(application -> builder.demand(application, load.reviewsEach()));
        this.experts.forEach(expert -> builder.limit(expert, most));
        allowed.forEach(pair -> builder.allow(pair.expert(), pair.application(), pair.affinity(), 0));
        this.problem = builder.build();
    }

    private static List<AssignmentProposal.Pair> allowed(
            List<Application> applications, List<Invitation> experts, Set<String> conflicts) {
        var pairs = new ArrayList<AssignmentProposal.Pair>();
        for (var application : applications) {
            for (var expert : experts) {
                if (!conflicts.contains(Scoresheets.pair(application.ref(), expert.expert()))) {
                    pairs.add(new AssignmentProposal.Pair(
                            application.ref(), expert.expert(), Affinity.of(expert, application)));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** What the solver found, and whether all applications hang together by their experts. */
    record Answer(Assignment assignment, boolean connected) {}

    /** Takes as long as it takes, up to some minutes. */
    Answer solve(List<AssignmentProposal.Pair> inForce, Pulse pulse) {
        pulse.reached(0, "jobs.step.turn");
        return Turn.with(() -> solve(inForce.isEmpty() ? Task.fairest(problem) : repairing(inForce), pulse));
    }

    /** As little changed as possible against what is in force. */
    private Task repairing(List<AssignmentProposal.Pair> inForce) {
        return Task.repair(
                problem,
                inForce.stream()
                        .map(pair -> new Task.Pair(pair.expert(), pair.application()))
                        .toList());
    }

    /** First the best for the worst-served application, then the greatest total; connected where that is possible. */
    private static Answer solve(Task task, Pulse pulse) {
        pulse.reached(0.1, "jobs.step.connected");
        var connected = run(task.andConnected(), pulse);
        if (connected.status() == Assignment.Status.OPTIMAL) {
            return new Answer(connected, true);
        }
        pulse.reached(0.5, "jobs.step.unconnected");
        return new Answer(run(task, pulse), false);
    }

    /** What is asked, as {@code ./kcity assign} reads it; with the pairs in force where they are to be kept. */
    List<PlainFile> files(List<AssignmentProposal.Pair> inForce) {
        var files = new ArrayList<PlainFile>();
        files.add(csv(
                "affinity.csv",
                List.of("reviewer", "application", "affinity"),
                allowed,
                pair -> List.of(
                        pair.expert(), pair.application(), pair.affinity().toPlainString())));
        files.add(csv(
                "demand.csv",
                List.of("application", "demand"),
                applications,
                ref -> List.of(ref, Integer.toString(load.reviewsEach()))));
        files.add(csv(
                "limits.csv",
                List.of("reviewer", "limit"),
                experts,
                expert -> List.of(expert, Integer.toString(most))));
        if (!inForce.isEmpty()) {
            files.add(csv(
                    "old.csv",
                    List.of("reviewer", "application"),
                    inForce,
                    pair -> List.of(pair.expert(), pair.application())));
        }
        return files;
    }

    private static <T> PlainFile csv(String name, List<String> header, List<T> things, Function<T, List<String>> line) {
        return PlainFile.csv(
                name,
                Stream.concat(Stream.of(header), things.stream().map(line)).toList());
    }

    /** In a process of its own: what ends the solver must not end us. */
    private static Assignment run(Task task, Pulse pulse) {
        var stop = Stop.after(PATIENCE);
        pulse.whenOver(stop::request);
        return answered(AssignApart.run(task, stop, _ -> {}));
    }

    /** The best when the time was over is an answer, as its status and bound say. */
    static Assignment answered(SolverProcess.Outcome<Assignment> outcome) {
        return switch (outcome) {
            case SolverProcess.Answered<Assignment>(var answer) -> answer;
            case SolverProcess.Stopped<Assignment>(var interim) -> {
                if (interim == null || interim.status() == Assignment.Status.UNKNOWN) {
                    throw new Refused("refusal.review.solver-too-long", PATIENCE.toSeconds());
                }
                yield interim;
            }
            case SolverProcess.Failed<Assignment>(var reason) ->
                throw new Refused("refusal.review.solver-broke-off", reason);
        };
    }

    AssignmentProposal proposal(int number, Answer found) {
        var answer = found.assignment();
        return new AssignmentProposal(
                call,
                number,
                load.reviewsEach(),
                most,
                found.connected(),
                answer.status().name(),
                answer.total(),
                answer.worst(),
                answer.bound(),
                answer.worstBound(),
                answer.kept(),
                answer.conflict(),
                answer.inputHash(),
                answer.version(),
                answer.seed(),
                chosen(answer),
                null);
    }

    private List<AssignmentProposal.Pair> chosen(Assignment answer) {
        var chosen = Arrays.stream(answer.chosen()).boxed().collect(Collectors.toSet());
        return allowed.stream()
                .filter(pair -> chosen.contains(problem.find(pair.expert(), pair.application())))
                .toList();
    }
}

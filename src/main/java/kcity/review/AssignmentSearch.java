package kcity.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Assign;
import kcity.optimise.assignment.Assignment;
import kcity.optimise.assignment.Problem;
import kcity.optimise.assignment.ProblemBuilder;
import kcity.optimise.assignment.Task;

/** Puts a round into the words of the engine and its answer into ours. */
final class AssignmentSearch {
    private final String call;
    private final Load load;
    private final int most;
    private final List<AssignmentProposal.Pair> allowed;
    private final Problem problem;

    /** Conflicts are pairs that are not allowed. */
    AssignmentSearch(
            String call, Load load, List<Application> applications, List<Invitation> experts, Set<String> conflicts) {
        this.call = call;
        this.load = load;
        this.most = load.most(applications.size(), experts.size());
        this.allowed = allowed(applications, experts, conflicts);
        var builder = new ProblemBuilder(load.reviewsEach(), most, 0);
        applications.forEach(application -> builder.demand(application.ref(), load.reviewsEach()));
        experts.forEach(expert -> builder.limit(expert.expert(), most));
        allowed.forEach(pair -> builder.allow(pair.expert(), pair.application(), pair.affinity(), 0));
        this.problem = builder.build();
    }

    static String conflict(String application, String expert) {
        return application + "/" + expert;
    }

    private static List<AssignmentProposal.Pair> allowed(
            List<Application> applications, List<Invitation> experts, Set<String> conflicts) {
        var pairs = new ArrayList<AssignmentProposal.Pair>();
        for (var application : applications) {
            for (var expert : experts) {
                if (!conflicts.contains(conflict(application.ref(), expert.expert()))) {
                    pairs.add(new AssignmentProposal.Pair(
                            application.ref(), expert.expert(), Affinity.of(expert, application)));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** Anew: first the best for the worst-served application, then the greatest total; connected where that is possible. */
    AssignmentProposal anew(int number) {
        var connected = solve(Task.fairest(problem).andConnected());
        return connected.status() == Assignment.Status.OPTIMAL
                ? proposal(number, connected, true)
                : proposal(number, solve(Task.fairest(problem)), false);
    }

    /** As little changed as possible against what is in force. */
    AssignmentProposal repaired(int number, List<AssignmentProposal.Pair> inForce) {
        var old = inForce.stream()
                .map(pair -> new Task.Pair(pair.expert(), pair.application()))
                .toList();
        var task = Task.repair(problem, old);
        var connected = solve(task.andConnected());
        return connected.status() == Assignment.Status.OPTIMAL
                ? proposal(number, connected, true)
                : proposal(number, solve(task), false);
    }

    private static Assignment solve(Task task) {
        return Assign.solve(task, new Stop(), _ -> {});
    }

    private AssignmentProposal proposal(int number, Assignment answer, boolean connected) {
        return new AssignmentProposal(
                call,
                number,
                load.reviewsEach(),
                most,
                connected,
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

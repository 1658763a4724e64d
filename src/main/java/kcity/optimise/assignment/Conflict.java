package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import kcity.optimise.SmallestConflict;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Engine.Answer;
import kcity.optimise.assignment.Engine.Outcome;
import org.jspecify.annotations.Nullable;

/** Why a task cannot be met: the smallest set of its rules that conflict. That only listed pairs are allowed is a fact, not a rule. */
final class Conflict {
    /**
     * How long fewer rules are sought: so many questions, and so much work for hitting sets. The usual questions are enough for hundreds of rules; thousands are
     * only thinned out.
     */
    record Effort(int questions, double work) {
        static final Effort USUAL = new Effort(6000, SmallestConflict.WORK);
    }

    private static final long WORK = 60_000_000;

    /** SideConstraints so many pairs the flow's own jam is found sooner. */
    private static final int MOST_LINEAR = 60_000;

    enum Kind {
        DEMAND,
        LIMIT,
        MINIMUM,
        GROUP,
        LOCKED,
        CONNECTED
    }

    /** A rule of the kind about the application, reviewer, group or pair of this index. */
    record Rule(Kind kind, int index) {}

    /** How often a few rules are asked for an answer that hangs together, before they count as possible. */
    private static final int ROUNDS = 40;

    private final Task task;
    private final Stop stop;
    private final Problem problem;
    private final int[] pairsOf;
    private final List<Rule> rules = new ArrayList<>();
    private final Effort effort;
    private boolean undecided;
    private @Nullable LinearRules linear;

    /** A stop ends the thinning out early; the words then say that fewer rules may do. */
    Conflict(Task task, Stop stop) {
        this(task, stop, Effort.USUAL);
    }

    Conflict(Task task, Stop stop, Effort effort) {
        this.effort = effort;
        this.task = task;
        this.stop = stop;
        this.problem = task.problem();
        this.pairsOf = new int[problem.reviewers.length];
        for (int r : problem.reviewer) {
            pairsOf[r]++;
        }
        collect();
    }

    List<Rule> rules() {
        return rules;
    }

    /** The listener hears of the first conflict in which each rule is needed, in words, while fewer rules are sought. */
    List<String> inWords(Consumer<List<String>> listener) {
        return inWords(smallest(first -> listener.accept(inWords(new SmallestConflict.Found(first, true, false)))));
    }

    private List<String> inWords(SmallestConflict.Found thinned) {
        SmallestConflict.Found found = undecided ? new SmallestConflict.Found(thinned.rules(), false, false) : thinned;
        List<Rule> conflicting = found.rules().stream().mapToObj(rules::get).toList();
        return new ConflictWords(problem, pairsOf).of(conflicting, found);
    }

    SmallestConflict.Found smallest() {
        return smallest(_ -> {});
    }

    private SmallestConflict.Found smallest(Consumer<BitSet> first) {
        long questions = Math.clamp(WORK / (problem.pairs() + 1L), 100, effort.questions());
        SmallestConflict search = new SmallestConflict(rules.size(), this::possible, (int) questions, stop)
                .working(effort.work())
                .telling(first);
        if (problem.pairs() > MOST_LINEAR) {
            return search.within(jam());
        }
        try (LinearRules programme = new LinearRules(problem, rules)) {
            linear = programme;
            return search.within(proof());
        } finally {
            linear = null;
        }
    }

    /** The rules that a linear proof of the conflict needs, or where there is none the jam's. */
    private BitSet proof() {
        BitSet all = new BitSet();
        all.set(0, rules.size());
        LinearRules programme = linear;
        if (programme == null || programme.of(all) != LinearRules.Verdict.IMPOSSIBLE) {
            return jam();
        }
        BitSet proof = programme.proof();
        return possible(proof) ? jam() : proof;
    }

    /** Whether only these of the rules can be met; what a stop leaves undecided counts as possible, so that no conflict is claimed without proof. */
    boolean possible(BitSet kept) {
        boolean connected = task.connected() && kept.get(rules.size() - 1);
        LinearRules.Verdict verdict = linear == null ? LinearRules.Verdict.OPEN : linear.of(kept);
        if (verdict == LinearRules.Verdict.IMPOSSIBLE || verdict == LinearRules.Verdict.POSSIBLE && !connected) {
            return verdict == LinearRules.Verdict.POSSIBLE;
        }
        Problem some = keeping(kept);
        boolean flow = some.outsideFlow().isEmpty() && !connected;
        // Most conflicts jam the flow already, or cannot be by counting; only what passes both is a question for an
        // integer programme.
        return Feasibility.possible(some)
                && (!connected || Connectable.perhaps(some))
                && (flow || assignable(some, connected));
    }

    /** HiGHS, since its linear programme sees at once what counting forbids; a search by clauses tries every way of putting n reviews into n - 1 places. */
    private boolean assignable(Problem some, boolean connected) {
        SideConstraints sides = new SideConstraints(some, Long.MIN_VALUE, connected);
        for (int round = 0; round < ROUNDS; round++) {
            Programme programme = new Programme(some, Programme.allOpen(some));
            sides.state(programme);
            Answer answer = new Highs().solve(programme, new long[some.pairs()], new int[0], stop, _ -> {});
            if (answer.outcome() == Outcome.IMPOSSIBLE) {
                return false;
            }
            if (answer.outcome() == Outcome.STOPPED
                    || !sides.learn(answer.chosen())
                    || connected && tied(some, sides, answer.chosen())) {
                return true;
            }
        }
        undecided = true;
        return true;
    }

    /** Most answers that fall apart are tied by a few exchanges, which shows as well as a search that the rules can be met. */
    private boolean tied(Problem some, SideConstraints sides, int[] chosen) {
        return new Tying(some, new long[some.pairs()], sides::brokenByExchange, stop)
                .of(chosen)
                .isPresent();
    }

    private void collect() {
        for (int a = 0; a < problem.applications.length; a++) {
            if (problem.demand[a] > 0) {
                rules.add(new Rule(Kind.DEMAND, a));
            }
        }
        for (int r = 0; r < problem.reviewers.length; r++) {
            if (problem.limit[r] < pairsOf[r]) {
                rules.add(new Rule(Kind.LIMIT, r));
            }
            if (problem.minimum[r] > 0) {
                rules.add(new Rule(Kind.MINIMUM, r));
            }
        }
        for (int g = 0; g < problem.groups.size(); g++) {
            rules.add(new Rule(Kind.GROUP, g));
        }
        for (int lock : problem.locks) {
            rules.add(new Rule(Kind.LOCKED, lock));
        }
        if (task.connected()) {
            rules.add(new Rule(Kind.CONNECTED, 0));
        }
    }

    Problem keeping(BitSet kept) {
        int[] least = new int[problem.demand.length];
        int[] most = new int[least.length];
        // What need not be reviewed helps only those who must review, or takes what is fixed.
        boolean useful = kept.stream()
                .anyMatch(
                        i -> rules.get(i).kind() == Kind.MINIMUM || rules.get(i).kind() == Kind.LOCKED);
        for (int a = 0; a < most.length && useful; a++) {
            most[a] = problem.demand[a] == 0 ? 0 : problem.starts[a + 1] - problem.starts[a];
        }
        int[] limits = problem.limit.clone();
        int[] minimums = new int[limits.length];
        List<Group> groups = new ArrayList<>();
        List<Integer> locks = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            boolean holds = kept.get(i);
            switch (rule.kind()) {
                case DEMAND -> {
                    least[rule.index()] = holds ? problem.demand[rule.index()] : 0;
                    most[rule.index()] = holds ? problem.demand[rule.index()] : most[rule.index()];
                }
                case LIMIT -> limits[rule.index()] = holds ? problem.limit[rule.index()] : pairsOf[rule.index()];
                case MINIMUM -> minimums[rule.index()] = holds ? problem.minimum[rule.index()] : 0;
                case GROUP -> {
                    if (holds) {
                        groups.add(problem.groups.get(rule.index()));
                    }
                }
                case LOCKED -> {
                    if (holds) {
                        locks.add(rule.index());
                    }
                }
                case CONNECTED -> {}
            }
        }
        return problem.under(
                least,
                most,
                limits,
                minimums,
                groups,
                locks.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The rules at the borders of the flow's jam; all rules when it is not the flow that jams. */
    private BitSet jam() {
        BitSet all = new BitSet();
        all.set(0, rules.size());
        Feasibility.Jam jam = Feasibility.jam(problem);
        BitSet before = jam.before();
        int applications = problem.applications.length;
        boolean sinkBefore = before.get(applications + problem.reviewers.length);
        BitSet jammed = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            int index = rules.get(i).index();
            jammed.set(
                    i,
                    switch (rules.get(i).kind()) {
                        case DEMAND -> before.get(index) != jam.sourceBefore();
                        case LIMIT, MINIMUM -> before.get(applications + index) != sinkBefore;
                        case GROUP, LOCKED -> true;
                        case CONNECTED -> false;
                    });
        }
        return !jam.none() && !possible(jammed) ? jammed : all;
    }
}

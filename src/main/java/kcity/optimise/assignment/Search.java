package kcity.optimise.assignment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import kcity.optimise.Stop;
import kcity.optimise.assignment.Engine.Answer;
import kcity.optimise.assignment.Engine.Outcome;
import kcity.optimise.assignment.Programme.State;

/**
 * The greatest worth under rules beyond the flow. The flow's node prices say what each pair would cost at least; only pairs within a window of
 * losses are left open. An answer that loses no more than the window is the best of all, as every pair outside would lose more;
 * otherwise the window grows to that loss and the next answer is.
 */
final class Search {
    /** Below so many open pairs the exact proof is quick; beyond, CP-SAT can take minutes where HiGHS takes a second. */
    private static final int SMALL = 60;

    /** Reviews beyond which exchanges are too many to be tried. */
    private static final int MANY = 3_000;

    /** HiGHS counts in floating point; beyond so large an affinity one unit would drown. */
    private static final long LARGE = 1_000_000_000L;

    private final Problem problem;
    private final Network network;
    private final Stop stop;
    private final Flow flow;
    private final long[] gains;
    private long[] losses = new long[0];
    private boolean exactOnly;
    private Consumer<int[]> found = _ -> {};
    private Runnable bounded = () -> {};
    private long bound;

    Search(Problem problem, Network network, Stop stop) {
        this.problem = problem;
        this.network = network;
        this.stop = stop;
        this.flow = network.solve();
        this.bound = flow.worth();
        this.gains = new long[problem.pairs()];
        for (int a = 0; a < problem.applications.length; a++) {
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                gains[p] = network.worth(p, a);
            }
        }
        this.exactOnly = Arrays.stream(gains).anyMatch(gain -> Math.abs(gain) > LARGE);
    }

    /** A flow that does not hold all that is fixed, though nothing is worth more, says that none can. */
    private boolean possible() {
        return flow.possible() && Arrays.stream(problem.locks).allMatch(p -> flow.units()[p] > 0);
    }

    /** Of each answer that meets all rules, and whenever the bound has sunk. */
    void tell(Consumer<int[]> listener, Runnable lower) {
        found = listener;
        bounded = lower;
    }

    /** What no answer is worth more than: at first the flow's worth, then that of the best under some of the rules. */
    long bound() {
        return bound;
    }

    private void sink(long proved) {
        if (proved < bound) {
            bound = proved;
            bounded.run();
        }
    }

    /** The best when only the flow's own rules count. */
    Flow flow() {
        return flow;
    }

    long worth(int[] chosen) {
        return Arrays.stream(chosen).mapToLong(pair -> gains[pair]).sum();
    }

    Answer best(SideConstraints sides) {
        if (!possible() || !sides.perhaps()) {
            return Answer.impossible();
        }
        int[] start = flow.chosen();
        if (!sides.brokenBy(start)) {
            return new Answer(Outcome.OPTIMAL, start);
        }
        sides.learn(start);
        prepare(start);
        sides.expect(losses);
        tied(sides, start);
        long window = firstWindow(start.length);
        while (true) {
            Answer answer = within(window, sides, gains, start);
            boolean all = window == Long.MAX_VALUE;
            switch (answer.outcome()) {
                case STOPPED -> {
                    return answer;
                }
                case IMPOSSIBLE -> {
                    if (all) {
                        return answer;
                    }
                    window = window > Long.MAX_VALUE / 16 || wide(window) ? Long.MAX_VALUE : 8 * window + 1;
                }
                case OPTIMAL -> {
                    found.accept(answer.chosen());
                    long lost = flow.worth() - worth(answer.chosen());
                    if (all || lost <= window) {
                        return answer;
                    }
                    window = lost;
                    start = answer.chosen();
                }
            }
        }
    }

    /** Whether the rules can be met at all; the answer need not be good. */
    Answer any(SideConstraints sides) {
        if (!possible() || !sides.perhaps()) {
            return Answer.impossible();
        }
        int[] start = flow.chosen();
        prepare(start);
        sides.learn(start);
        Answer near = within(firstWindow(start.length), sides, gains, start);
        return near.outcome() == Outcome.IMPOSSIBLE
                ? within(Long.MAX_VALUE, sides, new long[gains.length], start)
                : near;
    }

    private Answer within(long window, SideConstraints sides, long[] wanted, int[] hint) {
        State[] states = states(window, sides);
        long open = Arrays.stream(states).filter(state -> state == State.OPEN).count();
        while (true) {
            Programme programme = new Programme(problem, states);
            sides.state(programme);
            Engine engine = exactOnly || open <= SMALL ? new CpSat() : new Highs();
            Answer answer = engine.solve(programme, wanted, hint, stop, chosen -> offer(sides, chosen));
            if (wanted == gains && answer.outcome() == Outcome.OPTIMAL && sides.everybodys()) {
                sink(Math.max(worth(answer.chosen()), flow.worth() - window));
            }
            boolean givenUp = answer.outcome() == Outcome.STOPPED && !stop.requested();
            boolean broken = answer.outcome() == Outcome.OPTIMAL && sides.brokenBy(answer.chosen());
            if (!givenUp && !broken) {
                return answer;
            }
            if (broken) {
                Optional<int[]> tied = tied(sides, answer.chosen());
                if (tied.isPresent() && sum(wanted, tied.get()) >= sum(wanted, answer.chosen())) {
                    return new Answer(Outcome.OPTIMAL, tied.get());
                }
            }
            // A rule that was stated and is still broken was lost in rounding.
            exactOnly |= givenUp || !sides.learn(answer.chosen());
        }
    }

    /** An answer that is only not tied together, tied by exchanges, and told. */
    private Optional<int[]> tied(SideConstraints sides, int[] chosen) {
        if (!sides.connected() || chosen.length > MANY) {
            return Optional.empty();
        }
        Optional<int[]> tied = new Tying(problem, gains, sides::brokenByExchange, stop).of(chosen);
        tied.ifPresent(found);
        return tied;
    }

    private static long sum(long[] wanted, int[] chosen) {
        return Arrays.stream(chosen).mapToLong(p -> wanted[p]).sum();
    }

    private void offer(SideConstraints sides, int[] chosen) {
        if (!sides.brokenBy(chosen)) {
            found.accept(chosen);
        }
    }

    private void prepare(int[] start) {
        if (losses.length == 0) {
            long largest = Arrays.stream(gains).map(Math::abs).max().orElse(0);
            if (largest > Long.MAX_VALUE / 8 / (1L + problem.reviewers.length + problem.applications.length)) {
                throw new TooFine(
                        "beyond the plain total, affinities of up to about 14 digits can be used; round them");
            }
            losses = new Residual(network, problem.marks(start)).losses();
        }
    }

    private State[] states(long window, SideConstraints sides) {
        boolean[] assigned = problem.marks(flow.chosen());
        State[] states = new State[losses.length];
        for (int a = 0; a < problem.applications.length; a++) {
            for (int p = problem.starts[a]; p < problem.starts[a + 1]; p++) {
                State settled = assigned[p] ? State.IN : State.OUT;
                states[p] = problem.locked(p)
                        ? State.IN
                        : sides.useless(p, a) ? State.OUT : losses[p] <= window ? State.OPEN : settled;
            }
        }
        return states;
    }

    private long firstWindow(int chosen) {
        long[] sorted = losses.clone();
        Arrays.sort(sorted);
        int open = Math.max(2000, chosen + chosen / 3);
        return open >= sorted.length ? Long.MAX_VALUE : sorted[open];
    }

    private boolean wide(long window) {
        return Arrays.stream(losses).filter(loss -> loss <= window).count() > losses.length / 2;
    }
}

package kcity.optimise.assignment;

import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kcity.optimise.Stop;

/** Solves a programme for the greatest sum of gains (per pair; all zero asks for any solution) and proves it. Answers are repeatable: one worker, fixed seed. */
interface Engine {
    enum Outcome {
        OPTIMAL,
        IMPOSSIBLE,
        STOPPED
    }

    /** When stopped, the best found so far or nothing. */
    record Answer(Outcome outcome, int[] chosen) {
        static Answer impossible() {
            return new Answer(Outcome.IMPOSSIBLE, new int[0]);
        }
    }

    /** The hint is a set of pairs that may be good, or empty; each better solution on the way is handed on where the solver tells it. */
    Answer solve(Programme programme, long[] gains, int[] hint, Stop stop, Consumer<int[]> found);

    static int[] chosen(Programme programme, IntPredicate taken) {
        return IntStream.range(0, programme.states.length)
                .filter(p -> switch (programme.states[p]) {
                    case IN -> true;
                    case OUT -> false;
                    case OPEN -> taken.test(p);
                })
                .toArray();
    }
}

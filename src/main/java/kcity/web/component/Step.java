package kcity.web.component;

import java.util.List;
import java.util.stream.IntStream;

/** One step of a way that is walked in order. */
public record Step(String label, State state, String address) {
    /** Where the walker stands. */
    public enum State {
        DONE("done"),
        NOW("now"),
        TO_COME("");

        private final String look;

        State(String look) {
            this.look = look;
        }

        public String look() {
            return look;
        }
    }

    /** The steps in order, with {@code now} counting from 0; everything before it is done. */
    public static List<Step> walk(List<String> labels, int now) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Step(labels.get(i), i < now ? State.DONE : i == now ? State.NOW : State.TO_COME, ""))
                .toList();
    }
}

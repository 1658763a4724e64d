package kcity.shared;

import java.util.List;
import java.util.stream.Collectors;

/** An act that a rule of the programme does not allow, with every reason at once. Nothing has been changed. */
public final class Refused extends RuntimeException {
    private final transient List<Reason> reasons;

    /**
     * One reason.
     *
     * @param key message key of the reason in both languages, {@code refusal.…}
     * @param arguments values for the message's places; a {@link Text} is shown in the reader's language
     * @param about what is wrong; {@link Matter#WHOLE} for nothing in particular
     */
    public record Reason(String key, List<Object> arguments, Matter about) {
        public Reason {
            arguments = List.copyOf(arguments);
        }

        public static Reason of(String key, Object... arguments) {
            return new Reason(key, List.of(arguments), Matter.WHOLE);
        }

        public static Reason at(Matter about, String key, Object... arguments) {
            return new Reason(key, List.of(arguments), about);
        }

        /** At a question of a form definition; for doors, at a field of their own. */
        public static Reason at(String question, String key, Object... arguments) {
            return at(new Matter.Named(question), key, arguments);
        }

        /** The question that it is at; "" where it is at none. */
        public String question() {
            return about instanceof Matter.Named(var name) ? name : "";
        }
    }

    public Refused(List<Reason> reasons) {
        super(reasons.stream().map(r -> r.key() + r.arguments()).collect(Collectors.joining("; ")));
        this.reasons = List.copyOf(reasons);
    }

    public Refused(String key, Object... arguments) {
        this(List.of(Reason.of(key, arguments)));
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** Throws all reasons together, or nothing where there are none. */
    public static void ifAny(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }
}

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
     * @param field name of the form field it belongs to; empty for the whole
     */
    public record Reason(String key, List<Object> arguments, String field) {
        public Reason {
            arguments = List.copyOf(arguments);
        }

        public static Reason of(String key, Object... arguments) {
            return new Reason(key, List.of(arguments), "");
        }

        public static Reason at(String field, String key, Object... arguments) {
            return new Reason(key, List.of(arguments), field);
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

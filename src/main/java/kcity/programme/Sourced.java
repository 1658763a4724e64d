package kcity.programme;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A value with its standing and the keys of its sources.
 *
 * @param value null where the standing is {@link EvidenceLevel#UNKNOWN}, and only there
 * @param note how it was inferred, why assumed, what to beware of; may be empty
 */
public record Sourced<T>(@Nullable T value, EvidenceLevel standing, List<String> sources, Text note) {
    public Sourced {
        sources = List.copyOf(sources);
        if ((value == null) != (standing == EvidenceLevel.UNKNOWN)) {
            throw new IllegalArgumentException("a value is missing exactly where its standing is unknown");
        }
    }

    public static <T> Sourced<T> unknown() {
        return new Sourced<>(null, EvidenceLevel.UNKNOWN, List.of(), new Text("", ""));
    }

    public boolean isKnown() {
        return value != null;
    }

    public Optional<T> known() {
        return Optional.ofNullable(value);
    }

    /** The value of a rule that the reader made sure is there. */
    public T get() {
        return Objects.requireNonNull(value, "this value of the rulebook is unknown");
    }
}

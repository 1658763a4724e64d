package kcity.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the programme itself says of one year, or of all years through one.
 *
 * @param countries null where it does not say
 * @param sources keys of the programme's sources
 */
public record OfficialCount(
        int year, int projects, @Nullable Integer countries, List<String> sources) {
    public OfficialCount {
        sources = List.copyOf(sources);
    }
}

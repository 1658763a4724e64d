package kcity.portfolio;

import java.util.List;
import kcity.programme.ProgrammeType;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Projects that the official figures count and the register does not know.
 *
 * @param newCountries how many countries without any other project they add; null where that is not known
 */
public record NamedDifference(
        int year,
        ProgrammeType type,
        int projects,
        @Nullable Integer newCountries,
        Text name,
        Text reason,
        List<String> sources) {
    public NamedDifference {
        sources = List.copyOf(sources);
    }
}

package kcity.selection;

import java.math.BigDecimal;
import kcity.programme.SubType;
import kcity.shared.CountryCode;
import kcity.shared.Sameness;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * A line of the candidate sheet, as it was when the sheet was frozen.
 *
 * @param value from the review, 0 to 100
 * @param error its standard error; null where not estimated
 */
public record Candidate(
        String ref,
        String organisation,
        SubType subType,
        String title,
        CountryCode country,
        String city,
        Won requested,
        BigDecimal value,
        @Nullable BigDecimal error,
        int rank) {
    /** One city, however its name is written. */
    String place() {
        return country.code() + "/" + Sameness.unspaced(city);
    }
}

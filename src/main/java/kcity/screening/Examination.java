package kcity.screening;

import java.time.Instant;
import java.util.List;

/**
 * What the machine found when it looked, as it was then.
 *
 * @param edition of the rulebook whose rules were asked
 * @param version of that rulebook
 * @param revision of the application that was looked at
 */
public record Examination(int number, int edition, int version, int revision, Instant at, List<Finding> findings) {
    public Examination {
        findings = List.copyOf(findings);
    }

    /** Rules that are broken. */
    public List<Finding> broken() {
        return findings.stream().filter(f -> !f.met() && !f.forOfficer()).toList();
    }

    public List<Finding> unmet() {
        return findings.stream().filter(f -> !f.met()).toList();
    }
}

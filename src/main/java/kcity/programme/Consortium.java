package kcity.programme;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The rule for a demonstration's partner abroad.
 *
 * @param partners one partner of one of these kinds satisfies the rule
 */
public record Consortium(boolean partnerRequired, Set<ApplicantKind> partners) {
    public Consortium {
        partners = Collections.unmodifiableSet(new LinkedHashSet<>(partners));
    }

    /** A foreign private company may take part, but alone it is no partner. */
    public boolean isSatisfiedBy(Set<ApplicantKind> partnersAbroad) {
        return !partnerRequired || partnersAbroad.stream().anyMatch(partners::contains);
    }
}

package kcity.people;

import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * An officer said of two that perhaps were one that they are not.
 *
 * @param known what they shared then, a line each
 */
public record SuspicionDismissed(
        Reference subject, Act act, String reason, Same.Kind kind, String one, String other, String known, String why)
        implements Fact {}

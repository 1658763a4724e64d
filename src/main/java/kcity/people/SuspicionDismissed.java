package kcity.people;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * An officer said of two that perhaps were one that they are not.
 *
 * @param known what they shared then, a line each
 */
public record SuspicionDismissed(
        Reference subject,
        Actor actor,
        Instant at,
        String reason,
        Same.Kind kind,
        String one,
        String other,
        String known,
        String why)
        implements Fact {}

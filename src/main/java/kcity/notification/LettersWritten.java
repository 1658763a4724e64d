package kcity.notification;

import java.time.Instant;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * These persons were told; the letters themselves stay out of the history, so that names can be erased.
 *
 * @param digest of all its letters, so that a changed, removed or inserted one is found
 */
public record LettersWritten(Reference subject, Actor actor, Instant at, List<String> persons, String digest)
        implements Fact {}

package kcity.notification;

import java.util.List;
import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * These persons were told; the letters themselves stay out of the history, so that names can be erased.
 *
 * @param digest of all its letters, so that a changed, removed or inserted one is found
 */
public record LettersWritten(Reference subject, Act act, List<String> persons, String digest) implements Fact {}

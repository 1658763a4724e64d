package kcity.documents;

import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * A file was taken in. Its name may be a person's, so the history holds the hash alone.
 *
 * @param givenTo what it belongs to, {@code room/id}
 */
public record DocumentKept(Reference subject, Act act, String type, long size, String sha256, String givenTo)
        implements Fact {}

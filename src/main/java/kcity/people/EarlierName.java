package kcity.people;

import java.time.Instant;
import kcity.shared.Text;

/**
 * A name that stood for a person or a body until it was put right.
 *
 * @param name of a person, in both languages the same
 * @param reason "" where a person put the own name right
 * @param by id of who did it
 */
public record EarlierName(Text name, String reason, Instant at, String by) {}

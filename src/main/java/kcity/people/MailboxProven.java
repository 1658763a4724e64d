package kcity.people;

import java.time.Instant;
import kcity.shared.Actor;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * A person opened what was sent to the own mailbox.
 *
 * @param handedBy id of the officer who sent the link on; "" where it left by mail from here
 */
public record MailboxProven(Reference subject, Actor actor, Instant at, String handedBy) implements Fact {}

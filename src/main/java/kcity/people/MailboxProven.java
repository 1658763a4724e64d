package kcity.people;

import kcity.shared.Act;
import kcity.shared.Fact;
import kcity.shared.Reference;

/**
 * A person opened what was sent to the own mailbox.
 *
 * @param handedBy id of the officer who sent the link on; "" where it left by mail from here
 */
public record MailboxProven(Reference subject, Act act, String handedBy) implements Fact {}

package kcity.people;

import kcity.shared.EmailAddress;

/** Where links leave that prove a mailbox. They are kept nowhere but in the mailbox. */
public interface ProofPost {
    /** Whether mail leaves from here at all. */
    boolean sends();

    /** Whether mail can reach such an address at all. */
    boolean reaches(EmailAddress address);

    /** Sends the link as soon as it can, after the transaction that is open now. */
    void send(Person person, String token);
}

package kcity.people;

/** Where links leave that prove a mailbox. They are kept nowhere but in the mailbox. */
public interface ProofPost {
    /** Whether mail leaves from here at all. */
    boolean sends();

    /** Sends the link as soon as it can, after the transaction that is open now. */
    void send(Person person, String token);
}

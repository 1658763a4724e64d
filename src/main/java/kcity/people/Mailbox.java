package kcity.people;

/** Where what only a person's own mailbox may hold is sent. Whoever can send mail is one; nothing of it is kept. */
public interface Mailbox {
    /** Whether mail leaves from here at all. */
    boolean sends();

    /**
     * Sends a one-time link as soon as it can, after the transaction that is open now.
     *
     * @param token the link's
     * @param invited the person has never come yet, rather than asked for a way back in
     */
    void sendLink(Person person, String token, boolean invited);
}

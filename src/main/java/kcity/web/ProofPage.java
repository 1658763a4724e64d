package kcity.web;

/**
 * Where a link leads that proves a mailbox. The button does it, so that a machine that looks through mail does not.
 *
 * @param address "" where the link is too old
 */
public record ProofPage(Frame frame, String token, String name, String address) implements Page {
    @Override
    public int status() {
        return address.isEmpty() ? 410 : 200;
    }
}

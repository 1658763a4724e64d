package kcity.web;

/**
 * Whether the reader's mailbox is proven to be the reader's, and how it becomes so.
 *
 * @param mails links leave by mail from here
 */
public record MailboxPage(Frame frame, SubmittedForm entered, String address, boolean proven, boolean mails)
        implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}

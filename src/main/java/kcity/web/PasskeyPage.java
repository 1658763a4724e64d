package kcity.web;

/**
 * The way in by a passkey.
 *
 * @param back path to go to afterwards
 * @param challenge what the device has to answer
 * @param host to which the passkey is bound
 */
public record PasskeyPage(Frame frame, SubmittedForm entered, String back, String challenge, String host)
        implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}

package kcity.web;

/**
 * The way in by e-mail and password.
 *
 * @param back path to go to afterwards
 */
public record SignInPage(Frame frame, Entered entered, String back) implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}

package kcity.web;

/** The way in by a one-time link, which is used up by the button, not by looking. */
public record LinkPage(Frame frame, Entered entered, String token, String name, boolean usable) implements Page {
    @Override
    public int status() {
        return entered.wrong() ? 422 : usable ? 200 : 410;
    }
}

package kcity.web;

import java.util.List;

/**
 * An organisation and its first person register.
 *
 * @param kinds kinds of organisation that may, as value and words
 * @param countries countries, as code and name in the reader's language, sorted by name
 */
public record RegistrationPage(Frame frame, Entered entered, List<Choice> kinds, List<Choice> countries, String back)
        implements Page {
    public record Choice(String value, String label) {}

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}

package kcity.web;

import java.util.List;

/**
 * What was typed is still here and can be sent again.
 *
 * @param detail what else is to be known, in the reader's language; "" for nothing
 * @param why message key without {@code .title} and {@code .text}
 */
public record HeldPage(Frame frame, int status, String why, String detail, Held held) implements Page {
    static HeldPage of(Frame frame, int status, String why, Held held) {
        return new HeldPage(frame, status, why, "", held);
    }

    /** What somebody put into words; single words, numbers and choices are sent again unseen, as the form's own names for them say nothing to a reader. */
    public List<String> texts() {
        return held.values().values().stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(typed -> typed.chars().anyMatch(Character::isWhitespace))
                .toList();
    }
}

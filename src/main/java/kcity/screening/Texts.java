package kcity.screening;

import java.util.List;
import kcity.shared.Matter;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;

/** What is asked of words that somebody writes. */
final class Texts {
    static final int LONGEST = 4_000;

    private Texts() {}

    /** Adds what is wrong with them at their field. */
    static void check(List<Reason> wrong, Matter about, String words, String missing) {
        if (Seen.isBlank(words)) {
            wrong.add(Reason.at(about, missing));
        } else if (words.strip().length() > LONGEST) {
            wrong.add(Reason.at(about, "refusal.screening.too-long", LONGEST));
        }
    }
}

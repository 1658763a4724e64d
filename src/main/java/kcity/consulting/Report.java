package kcity.consulting;

import kcity.shared.Seen;

/**
 * The consultant's report: words, or a file, or both.
 *
 * @param document id of the file; "" where there is none
 */
public record Report(String words, String document) {
    public static Report words(String words) {
        return new Report(words.strip(), "");
    }

    public static Report document(String id) {
        return new Report("", id);
    }

    boolean isEmpty() {
        return Seen.isBlank(words) && Seen.isBlank(document);
    }
}

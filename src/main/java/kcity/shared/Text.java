package kcity.shared;

/** Words in both languages. An empty string means that no source gives the words in that language. */
public record Text(String ko, String en) {
    /** The words in that language, or in the other one where that is all there is. */
    public String in(Language language) {
        var wanted = language == Language.KO ? ko : en;
        return wanted.isEmpty() ? (language == Language.KO ? en : ko) : wanted;
    }

    public boolean isEmpty() {
        return ko.isEmpty() && en.isEmpty();
    }
}

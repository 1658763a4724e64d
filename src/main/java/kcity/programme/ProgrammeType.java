package kcity.programme;

import kcity.reading.YamlNode;

/** The two stable types; what each year calls them is in its rulebook. */
public enum ProgrammeType {
    /** A Korean consultant plans for a foreign government (계획수립형). */
    PLANNING('P'),
    /** A Korean company proves its solution in a foreign city (해외실증형). */
    DEMONSTRATION('D');

    private final char letter;

    ProgrammeType(char letter) {
        this.letter = letter;
    }

    /** As charters and rulebooks write it. */
    public String word() {
        return YamlNode.word(this);
    }

    /** The letter in reference numbers. */
    public char letter() {
        return letter;
    }
}

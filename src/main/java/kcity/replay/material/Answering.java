package kcity.replay.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.reading.YamlNode;

/**
 * How a question that only people read is answered.
 *
 * @param of what the manner takes: keys of what is said, words, or counts
 */
record Answering(How how, List<String> of) {
    enum How {
        /** By a value of the dossier. */
        VALUE,
        /** By words of the library. */
        SAY,
        /** By itself. */
        WORD,
        /** Drawn. */
        ONE_OF,
        /** Drawn from numbers. */
        ONE_OF_NUMBERS,
        /** All that is offered. */
        ALL,
        /** The first, and one that is drawn, which may be the first again. */
        FIRST_AND,
        /** So many years before, and up to so many more. */
        YEARS_AGO,
        /** Less than so many weeks before. */
        WEEKS_AGO,
        USES_AI,
        LETTER,
        DATA
    }

    static Map<String, Answering> read(YamlNode file) {
        var answers = new LinkedHashMap<String, Answering>();
        file.entries().forEach((question, node) -> {
            var words = node.list();
            answers.put(
                    question,
                    new Answering(
                            words.getFirst().oneOf(How.class),
                            words.stream().skip(1).map(YamlNode::text).toList()));
        });
        return answers;
    }

    String first() {
        return of.getFirst();
    }

    int number(int index) {
        return Integer.parseInt(of.get(index));
    }
}

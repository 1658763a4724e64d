package kcity.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kcity.forms.Answers;
import kcity.forms.CellName;
import kcity.shared.Digest;

/** What somebody read before submitting, answer by answer as short digests, so that what a colleague wrote meanwhile can be named. */
public final class ReadAnswers {
    private static final int DIGITS = 16;

    private ReadAnswers() {}

    /** Goes with the page and comes back with its button. */
    public static String of(Answers answers) {
        return digests(answers).entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Names of the questions, and of the rows, whose answers are others now than those that were read. */
    public static TreeSet<String> changedSince(String seen, Answers now) {
        var before = new LinkedHashMap<String, String>();
        for (var part : seen.split(" ", -1)) {
            var at = part.indexOf('=');
            if (at > 0) {
                before.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        var after = digests(now);
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> java.util.Objects.equals(before.get(name), after.get(name)));
        return names;
    }

    /** A row has one, as a page's field is not to grow with every cell. */
    private static Map<String, String> digests(Answers answers) {
        var said = new TreeMap<String, StringBuilder>();
        answers.values()
                .forEach((name, values) -> CellName.read(name)
                        .map(cell -> said(said, CellName.row(cell.rows(), cell.key()))
                                .append(cell.field())
                                .append('\n'))
                        .orElseGet(() -> said(said, name))
                        .append(String.join("\n", values)));
        var digests = new TreeMap<String, String>();
        said.forEach(
                (name, words) -> digests.put(name, Digest.of(words.toString()).substring(0, DIGITS)));
        return digests;
    }

    private static StringBuilder said(Map<String, StringBuilder> said, String name) {
        return said.computeIfAbsent(name, n -> new StringBuilder());
    }
}

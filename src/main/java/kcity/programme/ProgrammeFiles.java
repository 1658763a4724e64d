package kcity.programme;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kcity.charter.Programme;
import kcity.charter.Programmes;

/** What stands in the folders of programmes. */
public final class ProgrammeFiles {
    private static final Pattern RULEBOOK = Pattern.compile("(\\d{4})\\.yaml");

    private ProgrammeFiles() {}

    /** The text of a file of the host such as {@code 2024.yaml} or {@code forms/planning-application.yaml}. */
    public static String text(String name) {
        return Programmes.host().text(name);
    }

    /** The years that come with a rulebook, oldest first. */
    public static List<Integer> editions(Programme programme) {
        return programme.files().stream()
                .map(RULEBOOK::matcher)
                .filter(Matcher::matches)
                .map(name -> Integer.valueOf(name.group(1)))
                .sorted()
                .toList();
    }

    public static List<Integer> editions() {
        return editions(Programmes.host());
    }

    public static Map<String, Source> sources(Programme programme) {
        return SourcesReader.read("sources.yaml", programme.text("sources.yaml"));
    }

    public static Map<String, Source> sources() {
        return sources(Programmes.host());
    }

    public static Rulebook rulebook(int edition) {
        String file = edition + ".yaml";
        return new RulebookReader(Programmes.host(), sources().keySet()).read(file, text(file));
    }
}

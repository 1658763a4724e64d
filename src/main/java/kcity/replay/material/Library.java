package kcity.replay.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kcity.reading.Yaml;
import kcity.reading.YamlNode;
import kcity.shared.Language;
import kcity.shared.Text;

/** The files of material, read once. */
public final class Library {
    private static final List<String> THEMES = List.of("themes-moving.yaml", "themes-safe.yaml", "themes-data.yaml");

    private final List<City> cities;
    private final List<Theme> themes;
    private final Map<String, List<Text>> words;
    private final Map<String, Answering> answers;
    private final Map<String, List<Map<String, Text>>> rows;
    private final Names names;

    private Library() {
        cities = read("cities.yaml", file -> file.list(City::read));
        themes = THEMES.stream()
                .flatMap(name -> read(name, file -> file.list(Theme::read)).stream())
                .toList();
        words = read("words.yaml", Library::words);
        answers = read("answers.yaml", Answering::read);
        rows = read("rows.yaml", Library::rows);
        names = read("names.yaml", Names::read);
    }

    private static final class Held {
        static final Library LIBRARY = new Library();
    }

    public static Library open() {
        return Held.LIBRARY;
    }

    /** In the order that a play draws from. */
    public List<City> cities() {
        return cities;
    }

    public Names names() {
        return names;
    }

    List<Theme> themes() {
        return themes;
    }

    /** The problem of that field that a city like this may have; one after another for one field, so that few have the same. */
    Theme theme(String field, City city, int turn) {
        var fitting = themes.stream()
                .filter(theme -> theme.field().equals(field) && theme.fits(city))
                .toList();
        return fitting.get(Math.floorMod(turn, fitting.size()));
    }

    Optional<Answering> answering(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** What stands in the rows of that group or table, by column; nothing where the library has none. */
    List<Map<String, Text>> rows(String group) {
        return rows.getOrDefault(group, List.of());
    }

    List<Text> words(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    /** What is said of no application of its own, in Korean and in English. */
    public String inBoth(String key) {
        return inBoth(key, Map.of());
    }

    public String inBoth(String key, Map<String, String> values) {
        var text = words(key).getFirst();
        return Filling.in(text.ko(), values, Language.KO) + "\n" + Filling.in(text.en(), values, Language.EN);
    }

    private static Map<String, List<Text>> words(YamlNode file) {
        var words = new LinkedHashMap<String, List<Text>>();
        file.entries().forEach((key, texts) -> words.put(key, texts.list(Theme::text)));
        return words;
    }

    private static Map<String, List<Map<String, Text>>> rows(YamlNode file) {
        var rows = new LinkedHashMap<String, List<Map<String, Text>>>();
        file.entries().forEach((group, lines) -> rows.put(group, lines.list(Library::row)));
        return rows;
    }

    /** What is the same in both languages stands there once. */
    private static Map<String, Text> row(YamlNode line) {
        var row = new LinkedHashMap<String, Text>();
        line.entries()
                .forEach((column, cell) ->
                        row.put(column, cell.isMapping() ? Theme.text(cell) : new Text(cell.text(), cell.text())));
        return row;
    }

    private static <T> T read(String name, Function<YamlNode, T> reader) {
        try (InputStream in =
                Objects.requireNonNull(Library.class.getResourceAsStream("/kcity/replay/" + name), name)) {
            return Yaml.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every text of the library, for those who read proof. */
    Stream<Text> all() {
        var cells = rows.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.values().stream())
                .filter(cell -> !cell.ko().equals(cell.en()));
        return Stream.concat(
                Stream.concat(words.values().stream().flatMap(List::stream), cells),
                themes.stream()
                        .flatMap(theme -> Stream.concat(
                                theme.words().values().stream(),
                                Stream.of(theme.indicator(), theme.second().name()))));
    }
}

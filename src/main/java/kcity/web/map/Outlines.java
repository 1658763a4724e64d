package kcity.web.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The countries by ISO 3166-1 alpha-2 code, on a drawing of 2000 by 870 with Korea's side of the world in the middle.
 * Natural Earth, public domain; equal-earth projection around 150° east.
 */
final class Outlines {
    static final int WIDTH = 2000;
    static final int HEIGHT = 870;
    static final Map<String, Outline> ALL = read();

    private Outlines() {}

    private static Map<String, Outline> read() {
        var all = new TreeMap<String, Outline>();
        var stream = Objects.requireNonNull(Outlines.class.getResourceAsStream("world.tsv"), "world.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(stream, java.nio.charset.StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t", -1)).forEach(cells -> all.put(cells[0], outline(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(all);
    }

    private static Outline outline(String[] cells) {
        int comma = cells[1].indexOf(',');
        return new Outline(
                Integer.parseInt(cells[1].substring(0, comma)),
                Integer.parseInt(cells[1].substring(comma + 1)),
                cells[2]);
    }
}

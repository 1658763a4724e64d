package kcity.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The files that come with the programme, as they were when this version was built. */
public final class ProgrammeFiles {
    private static final String FOLDER = "programmes/k-city-network/";
    private static final int FIRST_EDITION = 2020;
    private static final int LAST_EDITION = 2026;

    private ProgrammeFiles() {}

    /** The text of a file such as {@code 2024.yaml} or {@code forms/planning-application.yaml}. */
    public static String text(String name) {
        try (InputStream in = ProgrammeFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalArgumentException("the programme has no file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Integer> editions() {
        return IntStream.rangeClosed(FIRST_EDITION, LAST_EDITION).boxed().toList();
    }

    public static Map<String, Source> sources() {
        return SourcesReader.read("sources.yaml", text("sources.yaml"));
    }

    public static Rulebook rulebook(int edition) {
        String file = edition + ".yaml";
        return new RulebookReader(sources().keySet()).read(file, text(file));
    }
}

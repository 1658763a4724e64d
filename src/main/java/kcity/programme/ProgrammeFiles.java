package kcity.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that come with the programme, as they were when this version was built. */
public final class ProgrammeFiles {
    private static final String FOLDER = "programmes/k-city-network/";
    private static final Pattern RULEBOOK = Pattern.compile("(\\d{4})\\.yaml");

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

    /** The years that come with a rulebook, oldest first. */
    public static List<Integer> editions() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "*.yaml"))
                    .map(file -> RULEBOOK.matcher(Objects.requireNonNullElse(file.getFilename(), "")))
                    .filter(Matcher::matches)
                    .map(name -> Integer.valueOf(name.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, Source> sources() {
        return SourcesReader.read("sources.yaml", text("sources.yaml"));
    }

    public static Rulebook rulebook(int edition) {
        String file = edition + ".yaml";
        return new RulebookReader(sources().keySet()).read(file, text(file));
    }
}

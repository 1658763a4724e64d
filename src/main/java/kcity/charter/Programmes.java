package kcity.charter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kcity.shared.Actor;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The programmes that run here: those that the build brings, and those of the data folder; the host first. A reference says by its beginning whose it is. */
public final class Programmes {
    private static final String CHARTER = "programme.yaml";
    private static final List<Folder> BUILT = read("classpath*:programmes/*/" + CHARTER);
    private static volatile List<Folder> running = apart(BUILT);

    private record Folder(Programme programme, Resource charter) {}

    private Programmes() {}

    /** Beside those of the build, and instead of what was brought before, those whose folders stand in that one. Throws {@link kcity.reading.WrongFile}. */
    public static void bring(Path folder) {
        var come = folder.toFile().isDirectory() ? read(folder.toUri() + "*/" + CHARTER) : List.<Folder>of();
        running = apart(Stream.concat(BUILT.stream(), come.stream()).toList());
    }

    public static List<Programme> all() {
        return running.stream().map(Folder::programme).toList();
    }

    /** Whose installation it is. */
    public static Programme host() {
        return running.getFirst().programme();
    }

    /** To which a call, an application, or what hangs on them belongs, as {@code KCN-2024-D-007.2} or {@code 2024-planning}. */
    public static Programme of(String reference) {
        return find(programme -> programme.bears(reference)).orElseGet(Programmes::host);
    }

    /** To which a page belongs: that of the first step that says so, else that of who reads it. */
    public static Programme ofPath(String path, Actor reader) {
        return Arrays.stream(path.split("[/?]"))
                .map(Programmes::of)
                .filter(programme -> !programme.host())
                .findFirst()
                .orElseGet(() -> of(reader));
    }

    /** The one that the agency owns, or else runs calls of. */
    public static Optional<Programme> ofAgency(String code) {
        return all().stream()
                .filter(programme -> programme.agency(code).isPresent())
                .min(Comparator.comparing(programme -> !programme.owner().code().equals(code)));
    }

    /** The one that an actor's agency owns or runs calls of; the host for everybody else. */
    public static Programme of(Actor actor) {
        return ofAgency(actor.organisation()).orElseGet(Programmes::host);
    }

    /** The one that rows call so. Throws where it does not run here. */
    public static Programme keyed(String key) {
        return find(programme -> programme.key().equals(key))
                .orElseThrow(() -> new IllegalStateException(
                        "the programme " + key + " is in the database and its folder is not here"));
    }

    private static Optional<Programme> find(java.util.function.Predicate<Programme> which) {
        return all().stream().filter(which).findFirst();
    }

    /** The text of a file in the programme's folder. */
    static String text(Programme programme, String name) {
        try {
            var file = folder(programme).charter().createRelative(name);
            if (!file.exists()) {
                throw new IllegalArgumentException("the programme has no file " + name);
            }
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of what stands in the programme's folder itself. */
    static List<String> files(Programme programme) {
        try {
            var charter = folder(programme).charter().getURL().toString();
            return Arrays.stream(resources(charter.substring(0, charter.length() - CHARTER.length()) + "*.yaml"))
                    .map(file -> Objects.requireNonNullElse(file.getFilename(), ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Folder folder(Programme programme) {
        return running.stream()
                .filter(folder -> folder.programme().id().equals(programme.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Of one folder that the class path names twice the first counts, as of a class. */
    private static List<Folder> read(String place) {
        try {
            var folders = new LinkedHashMap<String, Resource>();
            for (var charter : resources(place)) {
                folders.putIfAbsent(nameOf(charter), charter);
            }
            return folders.entrySet().stream()
                    .map(folder -> read(folder.getKey(), folder.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] resources(String place) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(place);
    }

    private static String nameOf(Resource charter) throws IOException {
        var path = charter.getURL().getPath().split("/");
        return path[path.length - 2] + "/" + CHARTER;
    }

    private static Folder read(String name, Resource charter) {
        try {
            return new Folder(CharterReader.read(name, charter.getContentAsString(StandardCharsets.UTF_8)), charter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Folder> apart(List<Folder> folders) {
        Apart.check(folders.stream().map(Folder::programme).toList());
        return folders.stream()
                .sorted(Comparator.comparing((Folder one) -> !one.programme().host())
                        .thenComparing(one -> one.programme().id()))
                .toList();
    }
}

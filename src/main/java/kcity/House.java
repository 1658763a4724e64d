package kcity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/** The modules of the house as their package-info say: whoever adds one writes that file and no list. */
final class House {
    private static final String INFO = "classpath*:kcity/*/package-info.class";
    private final Map<String, List<String>> calls;

    private House(Map<String, List<String>> calls) {
        this.calls = calls;
    }

    static House read() {
        try {
            return new House(Arrays.stream(new PathMatchingResourcePatternResolver().getResources(INFO))
                    .map(House::name)
                    .filter(name -> module(name) != null)
                    .collect(Collectors.toMap(name -> name, House::allowed, (one, same) -> one, TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource info) {
        try {
            var parts = info.getURL().getPath().split("/");
            return parts[parts.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of it; null of a package that is no module, as the tests have. */
    private static @Nullable ApplicationModule module(String name) {
        try {
            return Class.forName("kcity." + name + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> allowed(String name) {
        return Arrays.stream(Objects.requireNonNull(module(name)).allowedDependencies())
                .map(other -> other.replaceFirst(" *::.*", ""))
                .toList();
    }

    /** Each after all that it may call; of those that are as far up, by name. */
    List<String> upstreamFirst() {
        return calls.keySet().stream()
                .sorted(Comparator.comparingInt(this::floor).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int floor(String module) {
        return Objects.requireNonNull(calls.get(module), module).stream()
                .mapToInt(other -> floor(other) + 1)
                .max()
                .orElse(0);
    }
}

package kcity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a record holds, line by line, with six digits of each number, for answers too wide to name every part in a test. The figures are proved by other
 * tests; what is written here keeps the rest from changing unseen. {@code -Dtest.write=true} writes the files anew, to be read before they are committed.
 */
public final class Written {
    private static final MathContext DIGITS = new MathContext(6);

    private final StringBuilder text = new StringBuilder();

    private Written() {}

    public static String of(Object value) {
        Written written = new Written();
        written.put("", value);
        return written.text.toString();
    }

    /** {@code file} is below {@code src/test/resources}. */
    public static void asIn(String file, Object value) {
        Path expected = Path.of("src/test/resources", file);
        try {
            if (Boolean.getBoolean("test.write")) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, of(value));
            }
            assertThat(of(value)).isEqualTo(Files.readString(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, @Nullable Object value) {
        String simple = simple(value);
        if (simple != null) {
            text.append(name.startsWith(".") ? name.substring(1) : name)
                    .append(" = ")
                    .append(simple)
                    .append('\n');
            return;
        }
        parts(value).forEach((part, content) -> put(name + part, content));
    }

    /** Null for what takes several lines: parts that have parts themselves. */
    private static @Nullable String simple(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case Optional<?> maybe -> simple(maybe.orElse(null));
            case OptionalDouble maybe -> maybe.isPresent() ? digits(maybe.getAsDouble()) : "-";
            case Double number -> digits(number);
            case BigDecimal number -> number.toPlainString();
            default -> {
                Map<String, Object> parts = parts(value);
                if (parts.isEmpty()) yield isWhole(value) ? "none" : value.toString();
                if (parts.values().stream()
                        .anyMatch(part -> isWhole(part) && !parts(part).isEmpty())) yield null;
                yield parts.entrySet().stream()
                        .map(part -> (part.getKey().startsWith("[")
                                        ? ""
                                        : part.getKey().substring(1) + " ")
                                + simple(part.getValue()))
                        .collect(Collectors.joining(", "));
            }
        };
    }

    private static boolean isWhole(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Optional<?> maybe -> isWhole(maybe.orElse(null));
            case Map<?, ?> _, Collection<?> _, Record _ -> true;
            default -> value.getClass().isArray();
        };
    }

    private static Map<String, Object> parts(@Nullable Object value) {
        Map<String, Object> parts = new LinkedHashMap<>();
        switch (value) {
            case null -> {}
            case Optional<?> maybe -> parts.putAll(parts(maybe.orElse(null)));
            case Map<?, ?> map -> map.forEach((key, part) -> parts.put("." + key, part));
            case Collection<?> many -> parts.putAll(parts(many.toArray()));
            case Record whole -> parts.putAll(components(whole));
            default -> {
                for (int i = 0; value.getClass().isArray() && i < Array.getLength(value); i++)
                    parts.put("[" + i + "]", Array.get(value, i));
            }
        }
        return parts;
    }

    private static Map<String, Object> components(Record whole) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent part : whole.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                parts.put("." + part.getName(), part.getAccessor().invoke(whole));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return parts;
    }

    private static String digits(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) return Double.toString(number);
        if (Math.abs(number) < 1e-9) return "0";
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}

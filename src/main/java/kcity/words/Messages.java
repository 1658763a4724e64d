package kcity.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kcity.charter.Programme;
import kcity.charter.Programmes;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Text;
import kcity.shared.Won;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every word that a screen shows, from {@code messages/{ko,en}/*.properties} (UTF-8). Places are written {@code {0}}, {@code {1}} …, and {@code {zone.name}}
 * for a word of the programme that is spoken of; quotes are just quotes. A key or place that is missing is an error of ours and throws.
 */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d|[a-z][a-z.-]*)}");
    private static final String BUILT = "classpath*:messages/";
    private final Supplier<Map<Language, Map<String, String>>> words;
    private final Programme programme;

    private Messages(Supplier<Map<Language, Map<String, String>>> words, Programme programme) {
        this.words = words;
        this.programme = programme;
    }

    public static Messages load() {
        var words = readAll(BUILT);
        return new Messages(() -> words, Programmes.host());
    }

    /** Read anew every second from the folder that holds {@code ko} and {@code en}, for whoever is writing them. */
    public static Messages follow(Path folder) {
        return new Messages(
                new Followed<>(() -> readAll(folder.toUri().toString()), System::nanoTime), Programmes.host());
    }

    /** The same words, with the clock and the money of that programme. */
    public Messages of(Programme other) {
        return other.equals(programme) ? this : new Messages(words, other);
    }

    /** Of which times and amounts are told. */
    public Programme programme() {
        return programme;
    }

    private static Map<Language, Map<String, String>> readAll(String place) {
        var words = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            words.put(language, read(place, language));
        }
        return words;
    }

    private static Map<String, String> read(String place, Language language) {
        var all = new HashMap<String, String>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources(place + language.code() + "/*.properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> all.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    public boolean has(String key) {
        return words(Language.EN).containsKey(key);
    }

    /** The words of that key with its places filled: {@link Text}, {@link Won}, numbers, countries, days and instants as that language writes them. */
    public String say(Language language, String key, Object... arguments) {
        return say(language, key, List.of(arguments));
    }

    public String say(Language language, String key, List<?> arguments) {
        var pattern = words(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.code());
        }
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(filled(language, place.group(1), arguments)));
    }

    private String filled(Language language, String place, List<?> arguments) {
        return Character.isDigit(place.charAt(0))
                ? written(language, arguments.get(Integer.parseInt(place)))
                : named(place).in(language);
    }

    private Text named(String place) {
        var time = programme.time();
        return switch (place) {
            case "zone.place" -> time.place();
            case "zone.mark" -> time.mark();
            case "zone.name" -> time.name();
            case "zone.offset" -> new Text(time.offset(), time.offset());
            case "money.name" -> programme.currency().name();
            case "money.mark" -> programme.currency().mark();
            case "run-by" -> programme.runBy();
            default -> throw new IllegalArgumentException("no programme has words for {" + place + "}");
        };
    }

    private Map<String, String> words(Language language) {
        return java.util.Objects.requireNonNull(words.get().get(language));
    }

    private String written(Language language, Object value) {
        return switch (value) {
            case Text text -> text.in(language);
            case Word word -> say(language, word.key());
            case Won won -> won(language, won);
            case CountryCode country -> country.name(language);
            case Number number -> NumberFormat.getInstance(language.locale()).format(number);
            case LocalDate date -> date(language, date);
            case Instant instant -> time(language, instant);
            default -> value.toString();
        };
    }

    public String date(Language language, LocalDate date) {
        return format(language, "web.format.date").format(date);
    }

    /** To the second by the programme's clock, with its zone named, as a deadline must be. */
    public String time(Language language, Instant instant) {
        return say(language, "web.time.there", time(language, instant.atZone(programme.zone())));
    }

    /** To the second in that zone, which is not named. */
    public String time(Language language, ZonedDateTime time) {
        return format(language, "web.format.time").format(time);
    }

    private DateTimeFormatter format(Language language, String key) {
        return DateTimeFormatter.ofPattern(say(language, key), language.locale());
    }

    /** In the programme's money: {@code 3억 5,000만 원}, {@code KRW 350,000,000}. */
    public String won(Language language, Won won) {
        return programme.currency().words(language, won.amount());
    }
}

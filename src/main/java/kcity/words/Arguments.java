package kcity.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kcity.shared.CountryCode;
import kcity.shared.Text;
import kcity.shared.Won;

/** The values of a message as text with their kind, so that what was said once can be said again in both languages. */
public final class Arguments {
    private static final String BETWEEN = "\u001f";

    private Arguments() {}

    public static List<String> written(List<Object> arguments) {
        return arguments.stream().map(Arguments::written).toList();
    }

    public static List<Object> read(List<String> written) {
        return written.stream().map(Arguments::read).toList();
    }

    private static String written(Object argument) {
        return switch (argument) {
            case Won won -> "won:" + won.amount();
            case Long number -> "number:" + number;
            case Integer number -> "number:" + number;
            case CountryCode country -> "country:" + country.code();
            case LocalDate date -> "date:" + date;
            case Instant instant -> "instant:" + instant;
            case Text text -> "text:" + text.ko() + BETWEEN + text.en();
            case Word word -> "word:" + word.key();
            default -> "words:" + argument;
        };
    }

    private static Object read(String written) {
        var colon = written.indexOf(':');
        var value = written.substring(colon + 1);
        return switch (written.substring(0, colon)) {
            case "won" -> new Won(Long.parseLong(value));
            case "number" -> Long.parseLong(value);
            case "country" -> new CountryCode(value);
            case "date" -> LocalDate.parse(value);
            case "instant" -> Instant.parse(value);
            case "text" -> text(value);
            case "word" -> new Word(value);
            default -> value;
        };
    }

    private static Text text(String value) {
        var middle = value.indexOf(BETWEEN);
        return new Text(value.substring(0, middle), value.substring(middle + 1));
    }
}

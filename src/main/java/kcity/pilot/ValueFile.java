package kcity.pilot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.reading.Complaint;
import kcity.reading.Csv;
import kcity.reading.Row;
import kcity.reading.TableText;
import kcity.reading.WrongFile;
import kcity.shared.Numeral;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.WrittenDay;
import org.jspecify.annotations.Nullable;

/** Reads a file of measured values as spreadsheets and sensors write it, this product's own file of values included. */
final class ValueFile {
    /** What a program writes: a point before the decimals. */
    private static final String PLAIN = "-?\\d{1,15}(\\.\\d{1,30})?";

    /** A sign that can only stand before decimals, as there are not three digits behind it. */
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\d.,])\\d+([.,])(?:\\d{1,2}|\\d{4,})(?![\\d.,:/-])");

    /** Our own files have it before a minus, so that no spreadsheet takes the cell for a formula. */
    private static final String GUARD = "^'(?=-)";

    private static final String OURS = "refusal.pilot.csv.";
    private static final int TOLD = 100;

    private final Reading.Judge judge;
    private final Pilot.Indicator indicator;
    private final String text;
    private final char separator;
    private boolean begun;
    private int passedOver;

    /** Looked for once, as every line may ask. */
    private @Nullable Set<String> decimalSigns;

    ValueFile(Reading reading, byte[] bytes) {
        this.judge = reading.new Judge();
        this.indicator = reading.indicator();
        this.text = TableText.of(bytes)
                .orElseThrow(
                        () -> new Refused(List.of(Reason.at(PilotMatter.VALUE_FILE, "refusal.pilot.csv.letters"))));
        this.separator = TableText.separator(text);
    }

    /** Throws {@link Refused} with everything wrong with it, line and column, at the field {@code file}. */
    MeasurePilots.Values read(String file) {
        try {
            Csv.text(file, TableText.withoutItsSeparatorLine(text))
                    .separatedBy(separator)
                    .required("date", "value")
                    .optional("time", "indicator", "unit", "taken back")
                    .refuseOthers()
                    .each(this::judge);
        } catch (WrongFile wrong) {
            throw new Refused(told(wrong.complaints()));
        }
        if (judge.fit().isEmpty()) {
            throw new Refused(List.of(
                    passedOver == 0
                            ? Reason.at(PilotMatter.VALUE_FILE, "refusal.pilot.csv.empty")
                            : Reason.at(
                                    PilotMatter.VALUE_FILE,
                                    "refusal.pilot.csv.none-of-it",
                                    passedOver,
                                    indicator.name())));
        }
        return new MeasurePilots.Values(judge.fit(), passedOver);
    }

    private void judge(Row row) {
        begun = true;
        if (isAnothers(row)) {
            passedOver++;
            return;
        }
        var moment = WrittenMoment.read(cell(row, "date"), cell(row, "time"));
        var day = moment.day();
        var at = moment.at();
        if (day == null) {
            row.complain("date", noDay(WrittenMoment.dayOf(cell(row, "date"), cell(row, "time"))));
        }
        var hours = cell(row, "time").isEmpty() ? "date" : "time";
        if (at == null) {
            row.complain(hours, OURS + "time");
        }
        var value = value(row);
        if (day != null && at != null && value != null && !row.wrong()) {
            judge(row, hours, new Pilot.Measurement(day, at, moment.offset(), value));
        }
    }

    private static String noDay(String written) {
        var wrong = WrittenDay.wrong("", written);
        return switch (wrong.key()) {
            case "refusal.forms.day-two-ways" ->
                OURS + "date-two-ways|" + wrong.arguments().get(1) + "|"
                        + wrong.arguments().get(3);
            case "refusal.forms.no-such-day" -> OURS + "no-such-day";
            default -> OURS + "date";
        };
    }

    private void judge(Row row, String hours, Pilot.Measurement typed) {
        judge.judge(typed)
                .ifPresent(problem -> row.complain(
                        problem.aboutTheHour() ? hours : "date",
                        Stream.concat(Stream.of(OURS + problem.word()), problem.said().stream())
                                .collect(Collectors.joining("|"))));
    }

    /** Of another indicator, or taken back: such lines stand in our own file of all values. */
    private boolean isAnothers(Row row) {
        var name = cell(row, "indicator");
        return !cell(row, "taken back").isEmpty() || !(name.isEmpty() || name.equals(indicator.name()));
    }

    private static String cell(Row row, String column) {
        return row.optionalText(column).orElse("");
    }

    private @Nullable BigDecimal value(Row row) {
        var written = cell(row, "value").replaceFirst(GUARD, "");
        if (separator == ',' && written.matches(PLAIN)) {
            return new BigDecimal(written);
        }
        return switch (Numeral.of(written)) {
            case Numeral.One(var number) -> number;
            case Numeral.Two(var _, var decimal) when isTheDecimalSign(written) -> decimal;
            case Numeral.Two two -> {
                var reason = two.wrong("", "").orElseThrow().arguments();
                row.complain("value", OURS + "two-ways|" + reason.getFirst() + "|" + reason.getLast());
                yield null;
            }
            case Numeral.None _ when written.matches(PLAIN) -> new BigDecimal(written);
            case Numeral.None _ -> {
                row.complain("value", OURS + "value");
                yield null;
            }
        };
    }

    /** What stands before decimals elsewhere in the file, and nothing else does, does so here. */
    private boolean isTheDecimalSign(String written) {
        var signs = decimalSigns;
        if (signs == null) {
            signs = DECIMAL.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
            decimalSigns = signs;
        }
        return signs.size() == 1 && written.contains(signs.iterator().next());
    }

    /** Complaints in our own words, as those of a file are in one language only; the first hundred, and how many more there are. */
    private List<Reason> told(List<Complaint> complaints) {
        var each = complaints.stream().map(this::reason).distinct().toList();
        var told = new ArrayList<>(each.subList(0, Math.min(TOLD, each.size())));
        if (each.size() > TOLD) {
            told.add(Reason.at(PilotMatter.VALUE_FILE, "refusal.pilot.csv.more", each.size() - TOLD));
        }
        return told;
    }

    private Reason reason(Complaint complaint) {
        if (!complaint.reason().startsWith("refusal.")) {
            return begun
                    ? Reason.at(PilotMatter.VALUE_FILE, "refusal.pilot.csv.cells", complaint.line(), complaint.column())
                    : Reason.at(PilotMatter.VALUE_FILE, "refusal.pilot.csv.header");
        }
        var words = List.of(complaint.reason().split("\\|"));
        var said = new ArrayList<Object>(List.of(complaint.line(), complaint.column()));
        said.addAll(words.subList(1, words.size()));
        return new Reason(words.getFirst(), said, PilotMatter.VALUE_FILE);
    }
}

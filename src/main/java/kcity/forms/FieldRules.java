package kcity.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kcity.shared.CountryCode;
import kcity.shared.EmailAddress;
import kcity.shared.Numeral;
import kcity.shared.Refused;
import kcity.shared.Seen;
import kcity.shared.Won;
import kcity.shared.WrittenDay;

/** What makes an answer wrong, and the message that says what to do. */
final class FieldRules {
    private static final String KEY = "refusal.forms.";
    private static final List<String> YES_NO = List.of(Answers.YES, Answers.NO);

    private FieldRules() {}

    static Refused.Reason missing(FormField field) {
        return Refused.Reason.at(
                field.name(), field.kind() == FieldKind.FILE ? KEY + "file-missing" : KEY + "missing", field.label());
    }

    /** Nothing is wrong with no answer: whether one is required is asked elsewhere. */
    static Optional<Refused.Reason> wrong(FormField field, List<String> answers, LocalDate today) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        String answer = answers.getFirst();
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> wrongLength(field, answer);
            case EMAIL -> unless(field, EmailAddress.read(answer).isPresent(), "no-email");
            case NUMBER -> wrongNumber(field, Numeral.of(answer), "no-number");
            case WON -> wrongNumber(field, Numeral.won(answer), "no-won");
            case DATE -> wrongDay(field, answer, today);
            case COUNTRY -> unless(field, CountryCode.isKnown(answer), "no-country");
            case YES_NO -> unless(field, answers.size() == 1 && YES_NO.contains(answer), "no-choice");
            case CHOICE ->
                unless(field, answers.size() == 1 && field.choice(answer).isPresent(), "no-choice");
            case CHOICES ->
                answers.stream().allMatch(a -> field.choice(a).isPresent())
                        ? wrongCount(field, answers.size())
                        : reason(field, "no-choice");
            case FILE -> wrongCount(field, answers.size());
            case GROUP, TABLE -> Optional.empty();
        };
    }

    static Refused.Reason tooEarly(FormField field, LocalDate earliest, FormField first) {
        return Refused.Reason.at(field.name(), KEY + "too-early", earliest, first.label());
    }

    static Refused.Reason tooLate(FormField field, LocalDate latest, FormField last) {
        return Refused.Reason.at(field.name(), KEY + "too-late", latest, last.label());
    }

    static Optional<Refused.Reason> tooManyRows(FormField field, long rows) {
        return field.max() != null && rows > field.max()
                ? reason(
                        field,
                        "too-many-rows",
                        field.max(),
                        rows,
                        field.columns().title())
                : Optional.empty();
    }

    /** Characters as a reader counts them. */
    private static Optional<Refused.Reason> wrongLength(FormField field, String answer) {
        int length = Seen.length(answer);
        if (field.max() != null && length > field.max()) {
            return reason(field, "too-long", field.max(), length);
        }
        return field.min() != null && length < field.min()
                ? reason(field, "too-short", field.min(), length)
                : Optional.empty();
    }

    private static Optional<Refused.Reason> wrongDay(FormField field, String answer, LocalDate today) {
        var day = WrittenDay.read(answer);
        return day.isEmpty()
                ? Optional.of(WrittenDay.wrong(field.name(), answer))
                : field.days().on(today).wrong(field.name(), day.get());
    }

    private static Optional<Refused.Reason> wrongNumber(FormField field, Numeral numeral, String key) {
        return numeral.wrong(field.name(), KEY + key)
                .or(() -> numeral.sure().flatMap(value -> outOfRange(field, value)));
    }

    private static Optional<Refused.Reason> outOfRange(FormField field, BigDecimal value) {
        if (field.max() != null && value.compareTo(BigDecimal.valueOf(field.max())) > 0) {
            return reason(field, "too-large", shown(field, field.max()));
        }
        return field.min() != null && value.compareTo(BigDecimal.valueOf(field.min())) < 0
                ? reason(field, "too-small", shown(field, field.min()))
                : Optional.empty();
    }

    private static Object shown(FormField field, long limit) {
        return field.kind() == FieldKind.WON ? new Won(limit) : limit;
    }

    private static Optional<Refused.Reason> wrongCount(FormField field, int count) {
        if (field.max() != null && count > field.max()) {
            return reason(field, "too-many", field.max(), count);
        }
        return field.min() != null && count < field.min()
                ? reason(field, "too-few", field.min(), count)
                : Optional.empty();
    }

    private static Optional<Refused.Reason> unless(FormField field, boolean right, String key) {
        return right ? Optional.empty() : reason(field, key);
    }

    private static Optional<Refused.Reason> reason(FormField field, String key, Object... arguments) {
        return Optional.of(Refused.Reason.at(field.name(), KEY + key, arguments));
    }
}

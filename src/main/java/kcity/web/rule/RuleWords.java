package kcity.web.rule;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kcity.charter.Agency;
import kcity.programme.Amount;
import kcity.programme.Applicant;
import kcity.programme.ApplicantKind;
import kcity.programme.Band;
import kcity.programme.Cap;
import kcity.programme.Consortium;
import kcity.programme.Count;
import kcity.programme.Criterion;
import kcity.programme.EvidenceLevel;
import kcity.programme.IntakeKind;
import kcity.programme.Moment;
import kcity.programme.Places;
import kcity.programme.ProjectPeriod;
import kcity.programme.Recipient;
import kcity.programme.Sourced;
import kcity.programme.Span;
import kcity.programme.Stage;
import kcity.programme.When;
import kcity.shared.Text;
import kcity.shared.Won;
import kcity.web.Frame;
import org.jspecify.annotations.Nullable;

/** The values of a rulebook in the reader's words, one line or several. */
public final class RuleWords {
    private final Frame frame;

    public RuleWords(Frame frame) {
        this.frame = frame;
    }

    public List<String> of(Sourced<?> value) {
        return value.known().map(this::lines).orElseGet(() -> List.of(frame.t("standing.UNKNOWN")));
    }

    /** The words, with how firmly they stand where no source says them: what is assumed must not look published. */
    public String marked(String words, Sourced<?> value) {
        return switch (value.standing()) {
            case PUBLISHED, UNKNOWN -> words;
            case INFERRED, ASSUMED, UNDECIDED -> frame.t("programme.mark." + value.standing(), words);
        };
    }

    /** All lines, the last of them with that mark. */
    public List<String> marked(Sourced<?> value) {
        var lines = new ArrayList<>(of(value));
        lines.add(marked(lines.removeLast(), value));
        return List.copyOf(lines);
    }

    private List<String> lines(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(this::line).toList();
            case Map<?, ?> weights ->
                weights.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .toList();
            case Consortium consortium
            when consortium.partnerRequired() ->
                Stream.concat(
                                Stream.of(frame.t("programme.partner-required")),
                                consortium.partners().stream().map(this::line))
                        .toList();
            case Span span ->
                List.of(frame.t("programme.from", line(span.from())), frame.t("programme.until", line(span.until())));
            default -> List.of(line(value));
        };
    }

    private String line(Object value) {
        return switch (value) {
            case Text text -> frame.t(text);
            case Boolean yes -> frame.t(yes ? "component.field.yes" : "component.field.no");
            case Amount amount -> about(amount.about(), frame.won(amount.won()));
            case Band band -> ends(band.about(), words(band.least()), words(band.most()));
            case Places places -> ends(places.about(), words(places.least()), words(places.most()));
            case Moment moment -> moment(moment);
            case When when -> when(when);
            case Count count -> count(count);
            case ProjectPeriod period -> period(period);
            case Cap cap -> cap.most() == null ? frame.t("programme.no-cap") : String.valueOf(cap.most());
            case Consortium none -> frame.t("programme.no-partner");
            case Criterion criterion -> frame.t(criterion.name());
            case Applicant applicant -> applicant(applicant);
            case ApplicantKind kind -> frame.t("organisation-kind." + kind);
            case IntakeKind kind -> frame.t("intake-kind." + kind);
            case Agency agency -> frame.t("programme.agency", agency.code(), agency.name());
            case Recipient recipient -> frame.t("recipient." + recipient);
            case Stage stage -> frame.t("stage." + stage);
            default -> String.valueOf(value);
        };
    }

    private String words(@Nullable Object end) {
        return switch (end) {
            case null -> "";
            case Won won -> frame.won(won);
            default -> String.valueOf(end);
        };
    }

    private String ends(boolean about, String least, String most) {
        if (least.isEmpty()) {
            return about ? frame.t("programme.about", most) : frame.t("programme.at-most", most);
        }
        if (most.isEmpty()) {
            return frame.t("programme.at-least", least);
        }
        return about(about, least.equals(most) ? least : frame.t("programme.between", least, most));
    }

    private String about(boolean about, String words) {
        return about ? frame.t("programme.about", words) : words;
    }

    private String moment(Moment moment) {
        return moment.timeOfDay() == EvidenceLevel.ASSUMED
                ? frame.t("programme.time-assumed", assumed(moment.instant()))
                : frame.time(moment.instant());
    }

    /** The last second of a day decides over arrivals; the first is only where the day begins. */
    private String assumed(Instant instant) {
        return instant.getEpochSecond() % 60 == 0 ? frame.minute(instant) : frame.time(instant);
    }

    private String when(When when) {
        return when.day() == null
                ? DateTimeFormatter.ofPattern(
                                frame.t("programme.format.month"),
                                frame.language().locale())
                        .format(when.month())
                : frame.date(when.earliest());
    }

    private String count(Count count) {
        return count.countries() == null
                ? frame.t("programme.count", count.projects())
                : frame.t("programme.count-countries", count.projects(), count.countries());
    }

    private String period(ProjectPeriod period) {
        if (period.withinBudgetYear()) {
            return frame.t("programme.within-year");
        }
        return frame.t("programme.months", ends(false, words(period.leastMonths()), words(period.mostMonths())));
    }

    private String applicant(Applicant applicant) {
        String kind = line(applicant.kind());
        return applicant.manner() == Applicant.Manner.ALONE ? kind : frame.t("programme.with-government", kind);
    }
}

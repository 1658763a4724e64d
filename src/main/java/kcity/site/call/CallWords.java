package kcity.site.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kcity.programme.EvidenceLevel;
import kcity.programme.Intake;
import kcity.programme.Moment;
import kcity.programme.Sourced;
import kcity.web.Frame;
import kcity.web.component.Card;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import kcity.web.rule.RuleWords;

/** Calls in the reader's words and times. */
public final class CallWords {
    private final Frame frame;

    public CallWords(Frame frame) {
        this.frame = frame;
    }

    public Card card(PublishedCall call) {
        return Card.of(name(call), "/calls/" + call.ref())
                .tags(state(call))
                .text(left(call))
                .facts(times(call).toArray(Term[]::new));
    }

    public String name(PublishedCall call) {
        return frame.t("site-call.name", String.valueOf(call.edition()), call.name());
    }

    Tag state(PublishedCall call) {
        return switch (call.at(frame.now())) {
            case COMING -> Tag.of(Tone.INFORMATION, frame.t("site-call.state.COMING"));
            case OPEN, PAST_CUT_OFF -> Tag.of(Tone.PRIMARY, frame.t("site-call.state.OPEN"));
            case CLOSED -> Tag.of(Tone.NEUTRAL, frame.t("site-call.state.CLOSED"));
        };
    }

    /** How long is left, or what becomes of a proposal that arrives now; empty for a call that is over. */
    String left(PublishedCall call) {
        return switch (call.at(frame.now())) {
            case COMING -> opensIn(frame.daysUntil(call.opensAt()));
            case OPEN, PAST_CUT_OFF -> openStill(call);
            case CLOSED -> "";
        };
    }

    private String opensIn(long days) {
        return days <= 1 ? frame.t("site-call.opens-soon") : frame.t("site-call.opens-in", days);
    }

    private String openStill(PublishedCall call) {
        return switch (call.rules().intake()) {
            case Intake.Window window ->
                daysLeft(Objects.requireNonNullElseGet(
                        call.closesAt(), () -> window.closes().get().instant()));
            case Intake.Rolling rolling -> arrivesNow(call, rolling);
        };
    }

    private String daysLeft(Instant closes) {
        long days = frame.daysUntil(closes);
        return days <= 1 ? frame.t("site-call.last-day") : frame.t("site-call.days-left", days);
    }

    /** Open all year, so that the cut-off decides which edition looks at a proposal. */
    private String arrivesNow(PublishedCall call, Intake.Rolling rolling) {
        Instant cutOff = rolling.considers().get().until().instant();
        return rolling.arrivalAt(frame.now()) == Intake.Arrival.IN_TIME
                ? frame.t("site-call.arrives-in-time", String.valueOf(call.edition()), daysLeft(cutOff))
                : frame.t(
                        "site-call.arrives-later",
                        String.valueOf(rolling.laterEdition().get()));
    }

    /** What counts to the second. */
    String second(PublishedCall call) {
        return frame.t(call.closesAt() == null ? "site-call.second.cut-off" : "site-call.second");
    }

    Term moved(PublishedCall call, PublishedCalls.Moved moved) {
        return Term.of(
                frame.t(call.closesAt() == null ? "site-call.moved.cut-off" : "site-call.moved"),
                frame.t("site-call.moved.from", frame.time(moved.was()), frame.date(moved.at()), moved.reason()));
    }

    /** The dates, in Korean time and, where it differs, the last one in the reader's own too. */
    List<Term> times(PublishedCall call) {
        var times = new ArrayList<Term>();
        times.add(Term.of(frame.t("site-call.agency"), call.agency()));
        times.add(Term.of(
                frame.t("site-call.opens"),
                marked(
                        frame.minute(call.opensAt()),
                        call.opensAt(),
                        call.rules().intake().opens())));
        switch (call.rules().intake()) {
            case Intake.Window window -> {
                var closes = Objects.requireNonNullElseGet(
                        call.closesAt(), () -> window.closes().get().instant());
                last(times, "site-call.closes", closes, marked(frame.time(closes), closes, window.closes()));
            }
            case Intake.Rolling rolling -> rolling(times, call, rolling);
        }
        return times;
    }

    /** A call may decide on proposals that came before it opened; then their span is told, and no cut-off that lies behind its opening. */
    private void rolling(List<Term> times, PublishedCall call, Intake.Rolling rolling) {
        var words = new RuleWords(frame);
        var span = rolling.considers().get();
        if (span.until().instant().isBefore(call.opensAt())) {
            times.add(Term.of(
                    frame.t("site-call.considers"),
                    words.marked(String.join(" ", words.of(rolling.considers())), rolling.considers())));
        } else {
            var cutOff = span.until().instant();
            last(
                    times,
                    "site-call.cut-off",
                    cutOff,
                    words.marked(moment(frame.time(cutOff), span.until()), rolling.considers()));
        }
        times.add(Term.of(
                frame.t("entry.intake-later-edition"),
                words.marked(String.valueOf(rolling.laterEdition().get()), rolling.laterEdition())));
    }

    /** A day that was moved by an act is decided, whatever the rulebook said. */
    private String marked(String words, Instant instant, Sourced<Moment> rule) {
        return rule.known()
                .filter(moment -> moment.instant().equals(instant))
                .map(moment -> new RuleWords(frame).marked(moment(words, moment), rule))
                .orElse(words);
    }

    private String moment(String words, Moment moment) {
        return moment.timeOfDay() == EvidenceLevel.ASSUMED ? frame.t("programme.time-assumed", words) : words;
    }

    /** Until when, in one line; of a call that is open all year the cut-off too, where it decides. */
    public String until(PublishedCall call) {
        return call.rules().intake() instanceof Intake.Rolling rolling
                ? frame.t(
                        "site-call.all-year.cut-off",
                        frame.time(rolling.considers().get().until().instant()))
                : last(call);
    }

    /** Until when, in a few words. */
    public String last(PublishedCall call) {
        return call.closesAt() == null ? frame.t("site-call.all-year") : frame.time(call.closesAt());
    }

    private void last(List<Term> times, String name, Instant instant, String words) {
        times.add(Term.of(frame.t(name), words));
        if (frame.elsewhere()) {
            times.add(Term.of(frame.t("site-call.own", frame.t(name)), frame.ownTime(instant)));
        }
    }
}

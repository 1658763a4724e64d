package kcity.site.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kcity.programme.Intake;
import kcity.web.Frame;
import kcity.web.component.Card;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

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
            case OPEN -> Tag.of(Tone.PRIMARY, frame.t("site-call.state.OPEN"));
            case CLOSED -> Tag.of(Tone.NEUTRAL, frame.t("site-call.state.CLOSED"));
        };
    }

    /** How long is left, or what becomes of a proposal that arrives now; empty for a call that is over. */
    String left(PublishedCall call) {
        return switch (call.at(frame.now())) {
            case COMING -> opensIn(frame.daysUntil(call.opensAt()));
            case OPEN -> openStill(call);
            case CLOSED -> "";
        };
    }

    private String opensIn(long days) {
        return days <= 1 ? frame.t("site-call.opens-soon") : frame.t("site-call.opens-in", days);
    }

    private String openStill(PublishedCall call) {
        return switch (call.rules().intake()) {
            case Intake.Window window -> daysLeft(window.closes().get().instant());
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

    /** The dates, in Korean time and, where it differs, the last one in the reader's own too. */
    List<Term> times(PublishedCall call) {
        var times = new ArrayList<Term>();
        times.add(Term.of(frame.t("site-call.agency"), call.agency()));
        times.add(Term.of(frame.t("site-call.opens"), frame.minute(call.opensAt())));
        switch (call.rules().intake()) {
            case Intake.Window window ->
                last(times, "site-call.closes", window.closes().get().instant());
            case Intake.Rolling rolling -> {
                last(
                        times,
                        "site-call.cut-off",
                        rolling.considers().get().until().instant());
                times.add(Term.of(
                        frame.t("entry.intake-later-edition"),
                        String.valueOf(rolling.laterEdition().get())));
            }
        }
        return times;
    }

    private void last(List<Term> times, String name, Instant instant) {
        times.add(Term.of(frame.t(name), frame.time(instant)));
        if (frame.elsewhere()) {
            times.add(Term.of(frame.t("site-call.own", frame.t(name)), frame.ownTime(instant)));
        }
    }
}

package kcity.site.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    String name(PublishedCall call) {
        return frame.t("site-call.name", String.valueOf(call.edition()), call.name());
    }

    Tag state(PublishedCall call) {
        return switch (call.at(frame.now())) {
            case COMING -> Tag.of(Tone.INFORMATION, frame.t("site-call.state.COMING"));
            case OPEN -> Tag.of(Tone.PRIMARY, frame.t("site-call.state.OPEN"));
            case CLOSED -> Tag.of(Tone.NEUTRAL, frame.t("site-call.state.CLOSED"));
        };
    }

    /** How long is left, in a sentence; empty for a call that is over. */
    String left(PublishedCall call) {
        var closes = call.closesAt();
        return switch (call.at(frame.now())) {
            case COMING -> frame.t("site-call.opens-in", frame.daysUntil(call.opensAt()));
            case OPEN -> closes == null ? frame.t("site-call.all-year") : daysLeft(closes);
            case CLOSED -> "";
        };
    }

    private String daysLeft(Instant closes) {
        long days = frame.daysUntil(closes);
        return days <= 1 ? frame.t("site-call.last-day") : frame.t("site-call.days-left", days);
    }

    /** Opening and close, in Korean time and in the reader's own where that differs. */
    List<Term> times(PublishedCall call) {
        var times = new ArrayList<Term>();
        times.add(Term.of(frame.t("site-call.agency"), call.agency()));
        times.add(Term.of(frame.t("site-call.opens"), frame.time(call.opensAt())));
        var closes = call.closesAt();
        if (closes != null) {
            times.add(Term.of(frame.t("site-call.closes"), frame.time(closes)));
            if (frame.elsewhere()) {
                times.add(Term.of(frame.t("site-call.closes.own"), frame.ownTime(closes)));
            }
        }
        return times;
    }
}

package kcity.desk.call;

import java.time.Instant;
import java.util.Optional;
import kcity.call.Call;
import kcity.call.CallQueries;
import kcity.programme.Intake;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.stereotype.Component;

/** Where the clock has a call, in an officer's words. */
@Component
public class CallWords {
    private final CallQueries calls;

    CallWords(CallQueries calls) {
        this.calls = calls;
    }

    public Tag state(Frame frame, Call call) {
        var state = calls.state(call);
        var tone = switch (state) {
            case COMING -> Tone.INFORMATION;
            case OPEN -> Tone.PRIMARY;
            case PAST_CUT_OFF -> Tone.WARNING;
            case CLOSED -> Tone.NEUTRAL;
        };
        return Tag.of(tone, frame.t("desk-call.state." + state));
    }

    /** What the clock does next: opens it, cuts off, closes it; how long that is away. "" where nothing is ahead. */
    public String next(Frame frame, Call call) {
        return switch (calls.state(call)) {
            case COMING -> ahead(frame, "desk-call.opens-in", call.opensAt());
            case OPEN ->
                cutOff(call)
                        .map(at -> ahead(frame, "desk-call.cut-off-in", at))
                        .or(() ->
                                Optional.ofNullable(call.closesAt()).map(at -> ahead(frame, "desk-call.closes-in", at)))
                        .orElse("");
            case PAST_CUT_OFF -> frame.t("desk-call.after-cut-off", laterEdition(call));
            case CLOSED -> "";
        };
    }

    private static String ahead(Frame frame, String key, Instant at) {
        return frame.t(key, frame.time(at), frame.daysUntil(at));
    }

    /** The last second of arrivals that the edition itself decides on; empty for a window, which simply closes. */
    Optional<Instant> cutOff(Call call) {
        return calls.rules(call).intake() instanceof Intake.Rolling rolling
                ? Optional.of(rolling.considers().get().until().instant())
                : Optional.empty();
    }

    private String laterEdition(Call call) {
        return calls.rules(call).intake() instanceof Intake.Rolling rolling
                ? rolling.laterEdition().known().map(String::valueOf).orElse("")
                : "";
    }
}

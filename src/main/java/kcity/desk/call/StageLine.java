package kcity.desk.call;

import java.util.stream.Stream;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;

/** A stage of a call: what it is called, how far it has come, what stands there, and where it is done. */
public record StageLine(String name, Tag state, String text, String address) {
    /** How far a stage has come. */
    enum Progress {
        NOT_YET(Tone.NEUTRAL),
        UNDER_WAY(Tone.PRIMARY),
        DONE(Tone.SUCCESS);

        private final Tone tone;

        Progress(Tone tone) {
            this.tone = tone;
        }

        /** Nothing to do is not yet, nothing left to do is done. */
        static Progress of(long all, long left) {
            return all == 0 ? NOT_YET : left == 0 ? DONE : UNDER_WAY;
        }

        Tag tag(Frame frame) {
            return Tag.of(tone, frame.t("desk-call.progress." + this));
        }
    }

    /** A number and what it counts; zero is left out of the line. */
    record Count(String key, long number) {}

    static String words(Frame frame, Count... counts) {
        var words = Stream.of(counts)
                .filter(count -> count.number() > 0)
                .map(count -> frame.t(count.key(), frame.number(count.number())))
                .toList();
        return words.isEmpty() ? frame.t("desk-call.nothing") : String.join(" · ", words);
    }
}

package kcity.replay;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.words.Messages;

/** Tells what happens, one line each, by Korean time; reasons in the very words that people read on their pages. */
public final class Story {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Calendar.KOREA);
    private final PrintWriter out;
    private final Progress progress;
    private final Messages words;
    private final Language language;
    private final UnaryOperator<String> say;

    /** Reasons come in that language; {@code say} puts into it what is told in English. */
    public Story(PrintWriter out, Progress progress, Messages words, Language language, UnaryOperator<String> say) {
        this.out = out;
        this.progress = progress;
        this.words = words;
        this.language = language;
        this.say = say;
    }

    void tell(Instant at, String call, String what) {
        progress.wipe();
        out.printf("%s  %-20s %s%n", TIME.format(at), call, say.apply(what));
        out.flush();
    }

    String words(List<Refused.Reason> reasons) {
        return reasons.stream()
                .map(reason -> words.say(language, reason.key(), reason.arguments()))
                .collect(Collectors.joining(" "));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}

package kcity.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kcity.programme.Rulebook;
import kcity.replay.AlwaysLeft;
import kcity.replay.Tally;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Won;
import kcity.terminal.Columns;
import kcity.terminal.Json;
import kcity.words.Messages;
import org.jspecify.annotations.Nullable;

/** What came of a played year: a table for people, JSON for programs. */
record ReplayResult(Rulebook rulebook, Tally tally, String auditHead) {
    private static final int[] WIDTHS = {30, 24, 28, 22, 19};

    void print(PrintWriter out, Messages words, Language language, UnaryOperator<String> say) {
        out.println();
        out.println(say.apply(
                "Received %d, of which %d for the next edition; %d too late, %d refused by the rules, %d found not eligible."
                        .formatted(
                                tally.received, tally.carriedOver, tally.late, tally.refused, tally.foundNotEligible)));
        out.println();
        row(
                out,
                Stream.of("type", "sub-type", "country", "city (all synthetic)", "support")
                        .map(say));
        tally.selected.forEach(s -> row(
                out,
                Stream.of(
                        words.say(language, "programme-type." + s.type()),
                        words.say(language, "sub-type." + s.subtype()),
                        new CountryCode(s.country()).name(language),
                        s.city(),
                        words.won(language, new Won(s.amountWon())))));
        row(
                out,
                Stream.of(
                        say.apply("sum"),
                        say.apply(tally.selected.size() + " projects"),
                        "",
                        "",
                        words.won(language, new Won(tally.totalWon()))));
        printLeft(out, words, language, say);
    }

    private void printLeft(PrintWriter out, Messages words, Language language, UnaryOperator<String> say) {
        var left = unallocated();
        if (left != null) {
            var envelope = words.won(language, new Won(left + tally.totalWon()));
            row(
                    out,
                    Stream.of(
                            say.apply("left of the envelope"),
                            say.apply("of " + envelope),
                            "",
                            "",
                            words.won(language, new Won(left))));
        }
        AlwaysLeft.of(rulebook).ifPresent(always -> out.println(always.words(language)));
    }

    /** The last cell ends where the others of its column end. */
    private static void row(PrintWriter out, Stream<String> cells) {
        var texts = cells.toList();
        var line = new StringBuilder();
        for (int i = 0; i < WIDTHS.length - 1; i++) {
            line.append(Columns.left(texts.get(i), WIDTHS[i])).append("  ");
        }
        out.println(line.append(Columns.right(texts.getLast(), WIDTHS[WIDTHS.length - 1])));
    }

    Map<String, @Nullable Object> json() {
        return Json.object(
                "edition",
                rulebook.edition(),
                "applications",
                Json.object(
                        "received", tally.received,
                        "late", tally.late,
                        "ineligible", tally.ineligible(),
                        "carriedOver", tally.carriedOver),
                "selected",
                tally.selected.stream().map(ReplayResult::json).toList(),
                "totalWon",
                tally.totalWon(),
                "unallocatedWon",
                unallocated(),
                "announcements",
                announcements(),
                "auditHead",
                auditHead);
    }

    private static Map<String, @Nullable Object> json(Tally.Selected selected) {
        return Json.object(
                "type", selected.type(),
                "subtype", selected.subtype(),
                "country", selected.country(),
                "city", selected.city(),
                "amountWon", selected.amountWon());
    }

    private List<Map<String, @Nullable Object>> announcements() {
        return tally.announcements.stream()
                .map(a -> Json.object("call", a.call(), "at", a.at().toString()))
                .toList();
    }

    /** What the edition's envelope leaves; null where no source gives an envelope. */
    private @Nullable Long unallocated() {
        return rulebook.envelope()
                .known()
                .map(envelope -> envelope.won().amount() - tally.totalWon())
                .orElse(null);
    }
}

package kcity.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import kcity.cli.replay.AlwaysLeft;
import kcity.cli.replay.Tally;
import kcity.programme.Rulebook;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Won;
import kcity.words.Messages;
import org.jspecify.annotations.Nullable;

/** What came of a played year: a table for people, JSON for programs. */
record ReplayResult(Rulebook rulebook, Tally tally, String auditHead) {
    private static final String ROW = "%-30s  %-24s  %-28s  %-22s  %19s%n";

    void print(PrintWriter out, Messages words) {
        out.printf(
                "%nReceived %d, of which %d for the next edition; %d too late, %d refused by the rules, %d found not eligible.%n%n",
                tally.received, tally.carriedOver, tally.late, tally.refused, tally.foundNotEligible);
        out.printf(ROW, "type", "sub-type", "country", "city (all synthetic)", "support");
        tally.selected.forEach(s -> out.printf(
                ROW,
                words.say(Language.EN, "programme-type." + s.type()),
                words.say(Language.EN, "sub-type." + s.subtype()),
                new CountryCode(s.country()).name(Language.EN),
                s.city(),
                won(s.amountWon())));
        out.printf(ROW, "sum", tally.selected.size() + " projects", "", "", won(tally.totalWon()));
        printLeft(out);
    }

    private void printLeft(PrintWriter out) {
        var left = unallocated();
        if (left != null) {
            out.printf(ROW, "left of the envelope", "of " + won(left + tally.totalWon()), "", "", won(left));
        }
        AlwaysLeft.of(rulebook).ifPresent(always -> out.println(always.words()));
    }

    private static String won(long amount) {
        return Messages.won(Language.EN, new Won(amount));
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

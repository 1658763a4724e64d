package kcity.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A head of the chain as it is kept outside the database, one line: {@code kcity-head NUMBER HASH INSTANT OCCASION SIGNATURE}.
 *
 * @param seq number of the last fact; null where only a hash was kept
 * @param at null where only a hash was kept
 * @param signature of all before it; "" where only a hash was kept
 */
public record KeptHead(
        @Nullable Long seq, String hash, @Nullable Instant at, String occasion, String signature) {
    /** Why a head was written down. */
    enum Occasion {
        /** The key was made: entries up to here bear no seal. */
        BEGIN,
        /** A Korean day began, or the product was started. */
        DAY,
        ANNOUNCEMENT,
        /** The database had fewer facts than had been acknowledged. */
        SET_BACK,
        /** Somebody asked for the check. */
        CHECK
    }

    private static final Pattern LINE = Pattern.compile(
            "kcity-head\\s+(\\d{1,18})\\s+([0-9a-f]{64})\\s+(\\S{1,40})\\s+([A-Z_]{1,20})\\s+([A-Za-z0-9_-]{1,200})");
    private static final Pattern HASH = Pattern.compile("(?<![0-9A-Za-z_-])([0-9a-f]{64})(?![0-9A-Za-z_-])");

    static KeptHead signed(HistoryKey key, long seq, String hash, Instant at, Occasion occasion) {
        var words = words(seq, hash, at.toString(), occasion.name());
        return new KeptHead(seq, hash, at, occasion.name(), key.sign(words));
    }

    private static String words(@Nullable Long seq, String hash, String at, String occasion) {
        return "kcity-head " + seq + " " + hash + " " + at + " " + occasion;
    }

    /** Every head in a text that somebody kept: whole lines, or bare hashes such as an earlier check printed. */
    public static List<KeptHead> in(String text) {
        var heads = new ArrayList<KeptHead>();
        LINE.matcher(text).results().forEach(line -> parse(line).ifPresent(heads::add));
        HASH.matcher(LINE.matcher(text).replaceAll(""))
                .results()
                .map(hash -> new KeptHead(null, hash.group(1), null, "", ""))
                .forEach(heads::add);
        return heads;
    }

    private static Optional<KeptHead> parse(MatchResult line) {
        try {
            return Optional.of(new KeptHead(
                    Long.parseLong(line.group(1)),
                    line.group(2),
                    Instant.parse(line.group(3)),
                    line.group(4),
                    line.group(5)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean is(Occasion some) {
        return occasion.equals(some.name());
    }

    boolean isSignedBy(HistoryKey key) {
        return key.signed(words(seq, hash, String.valueOf(at), occasion), signature);
    }

    /** The line to be kept. */
    public String line() {
        return words(seq, hash, String.valueOf(at), occasion) + " " + signature;
    }
}

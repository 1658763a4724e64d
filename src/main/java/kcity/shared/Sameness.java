package kcity.shared;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys by which names are compared: two names are the same where their keys are equal. Computed here and nowhere else, stored beside what is
 * compared; SQL compares keys and never makes one.
 */
public final class Sameness {
    private static final String APOSTROPHES =
            "\u2018\u2019\u201A\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02BF\u02BE\u0060\u00B4\u1FFD\uA78C";
    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uFE58";
    private static final Map<String, String> WITHOUT_ACCENT = Map.ofEntries(
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ħ", "h"),
            Map.entry("ł", "l"),
            Map.entry("ø", "o"),
            Map.entry("ŧ", "t"),
            Map.entry("ƀ", "b"),
            Map.entry("ɨ", "i"),
            Map.entry("ə", "e"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("þ", "th"),
            Map.entry("ŋ", "n"));

    private static final Set<String> BEHIND = Set.of(
            "ltd",
            "limited",
            "co",
            "company",
            "corp",
            "corporation",
            "inc",
            "incorporated",
            "llc",
            "llp",
            "lp",
            "plc",
            "pte",
            "pty",
            "pvt",
            "private",
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "ug",
            "sa",
            "sas",
            "sarl",
            "sl",
            "slu",
            "spa",
            "srl",
            "sro",
            "bv",
            "nv",
            "oy",
            "oyj",
            "ab",
            "as",
            "asa",
            "aps",
            "kk",
            "jsc",
            "ojsc",
            "pjsc",
            "cjsc",
            "bhd",
            "sdn",
            "tbk",
            "tnhh",
            "eood",
            "ood",
            "doo",
            "zrt",
            "kft",
            "ltda",
            "sti");
    private static final Set<String> BEFORE =
            Set.of("pt", "cv", "ооо", "оао", "зао", "тоо", "ooo", "oao", "zao", "too", "jsc", "llc", "sc");
    private static final Pattern KOREAN_FORM = Pattern.compile("^(주식회사|유한회사|유한책임회사|합자회사|합명회사|재단법인|사단법인|학교법인|의료법인) ?"
            + "| ?(주식회사|유한회사|유한책임회사|합자회사|합명회사|재단법인|사단법인)$|^cong ty (tnhh|co phan) ");

    private Sameness() {}

    /**
     * Of names that mean one thing: however it was composed (NFKC), in capitals or not (full case folding; İ, I, ı and i are one letter), with
     * whichever spaces, apostrophes and hyphens, and whatever in it cannot be seen. Accents tell names apart.
     */
    public static String key(String name) {
        var seen = Normalizer.normalize(plain(name), Normalizer.Form.NFKC);
        return spaced(
                Normalizer.normalize(plain(folded(seen)), Normalizer.Form.NFKC).replace("i\u0307", "i"));
    }

    /**
     * Of places and bodies: {@link #key} without its spaces, since Korean writes 서울 특별시 and 서울특별시 alike, and since between two words a space may be one that
     * nobody sees.
     */
    public static String unspaced(String name) {
        return key(name).replace(" ", "");
    }

    /** For search: {@link #key} without accents, apostrophes and hyphens, so that {@code da nang} finds Đà Nẵng. */
    public static String loose(String text) {
        var bare = Normalizer.normalize(key(text), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> !isAccent(c) && c != '\'')
                .map(c -> c == '-' ? ' ' : c)
                .mapToObj(Character::toString)
                .map(letter -> WITHOUT_ACCENT.getOrDefault(letter, letter))
                .collect(Collectors.joining());
        return spaced(Normalizer.normalize(bare, Normalizer.Form.NFC));
    }

    /**
     * Of bodies: {@link #loose} without signs and without the legal form that stands before or behind a name, so that {@code Solution}, {@code (주)Solution}
     * and {@code Solution Co., Ltd.} are one. A name of nothing else stays as it is.
     */
    public static String body(String name) {
        var bare = loose(name).replaceAll("\\((주|유|재|사|합|학)\\)", " ");
        var words =
                new ArrayDeque<>(List.of(spaced(bare.replaceAll("[.,'\"]", "").replaceAll("[\\p{P}\\p{S}]+", " "))
                        .split(" ")));
        while (words.size() > 1 && BEHIND.contains(words.getLast())) {
            words.removeLast();
        }
        while (words.size() > 1 && BEFORE.contains(words.getFirst())) {
            words.removeFirst();
        }
        var left = String.join(" ", words);
        var core = KOREAN_FORM.matcher(left).replaceAll("").strip();
        return core.isEmpty() ? left : core;
    }

    /** Java knows no case folding; capitals bring together what small letters keep apart (ß and ss, ı and i), twice for the capital ẞ. */
    private static String folded(String text) {
        var small = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return small.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    private static String plain(String text) {
        return text.codePoints()
                .filter(c -> !Seen.isInvisible(c))
                .map(Sameness::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int plain(int c) {
        if (Seen.isSpace(c)) {
            return ' ';
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return '\'';
        }
        return HYPHENS.indexOf(c) >= 0 ? '-' : c;
    }

    private static String spaced(String text) {
        return text.strip().replaceAll(" +", " ");
    }

    /** Of Latin, Greek, Cyrillic, Hebrew and Arabic letters; in the scripts of India and Southeast Asia marks are vowels and stay. */
    private static boolean isAccent(int c) {
        return (c >= 0x300 && c <= 0x36F)
                || (c >= 0x591 && c <= 0x5C7 && Character.getType(c) == Character.NON_SPACING_MARK)
                || (c >= 0x610 && c <= 0x61A)
                || (c >= 0x64B && c <= 0x65F)
                || c == 0x670
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF);
    }
}

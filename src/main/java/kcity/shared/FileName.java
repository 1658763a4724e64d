package kcity.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as they are kept and given back: without folders, and without characters that hide or turn what a reader sees. */
public final class FileName {
    private static final int LONGEST = 150;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern ENDING = Pattern.compile("\\.(?=[^.]*\\p{L})([\\p{L}\\p{N}]{1,10})$");

    private FileName() {}

    /** Composed, plain and never empty. */
    public static String plain(String sent) {
        var name = UNSEEN.matcher(Normalizer.normalize(sent, Normalizer.Form.NFC))
                .replaceAll("")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\"<>:|?*]", "_")
                .replaceAll("[\\s\\h]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? "file" : shortened(name);
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var ending = ending(name);
        var end = ending.isEmpty() ? "" : name.substring(name.length() - ending.length() - 1);
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length()))
                        .strip()
                + end;
    }

    /** In small letters, without its dot; "" where there is none. Digits alone are no ending: {@code plan 1.2}. */
    public static String ending(String name) {
        var found = ENDING.matcher(name);
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }
}

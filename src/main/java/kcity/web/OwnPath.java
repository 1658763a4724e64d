package kcity.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The one rule for where a reader may be led: to a page of our own, written so that no browser can read it as another's. It begins with one slash, holds
 * no backslash, no blank and no control character, and neither does its path once it is decoded.
 */
final class OwnPath {
    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\p{Z}\\p{Cf}\\\\]*");

    private OwnPath() {}

    /** The path itself, or the start page where it is none of ours. */
    static String of(String path) {
        return isOne(path) ? path : "/";
    }

    static boolean isOne(String path) {
        return FORM.matcher(path).matches() && isOneDecoded(path.replaceFirst("[?#].*", ""));
    }

    private static boolean isOneDecoded(String path) {
        try {
            return !path.contains("%")
                    || FORM.matcher(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
                            .matches();
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}

package kcity.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.shared.Seen;

/**
 * What everybody tries first: {@code common-passwords.txt}, also with other letters' shapes ({@code p@ssw0rd}), with digits and signs around it, or
 * said over and over; and what a finger draws on the keyboard, in both layouts of a Korean keyboard.
 */
final class CommonPasswords {
    /** From here on even what is drawn or repeated is nobody's first guess. */
    private static final int LONG = 20;

    private static final int SHORT = 6;

    private static final Pattern AROUND = Pattern.compile("^[\\p{N}\\p{P}\\p{S}\\s]+|[\\p{N}\\p{P}\\p{S}\\s]+$");
    private static final Pattern OVER_AND_OVER = Pattern.compile("(.{1,12}?)\\1+");
    private static final Map<Character, Character> SHAPES =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');
    private static final List<String> ROWS = Stream.of(
                    "1234567890",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "qazwsxedcrfvtgbyhnujmikolp",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "abcdefghijklmnopqrstuvwxyz",
                    "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ",
                    "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ",
                    "ㅋㅌㅊㅍㅠㅜㅡ",
                    "가나다라마바사아자차카타파하")
            .map(Password::plain)
            .toList();
    private static final Set<String> KNOWN = read();

    private CommonPasswords() {}

    static boolean contains(String typed) {
        var plain = Password.plain(typed);
        var core = AROUND.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
        return Seen.isBlank(typed)
                || isKnown(typed.toLowerCase(Locale.ROOT))
                || isKnown(plain)
                || isKnown(Password.plain(core))
                || isKnown(Password.plain(shaped(typed)))
                || isKnown(Password.plain(shaped(core)))
                || isDrawn(plain);
    }

    private static boolean isKnown(String words) {
        if (KNOWN.contains(words)) {
            return true;
        }
        var again = OVER_AND_OVER.matcher(words);
        return again.matches()
                && (words.length() < LONG && again.group(1).length() < 5 || KNOWN.contains(again.group(1)));
    }

    private static String shaped(String typed) {
        return typed.chars()
                .mapToObj(c -> String.valueOf(SHAPES.getOrDefault((char) c, (char) c)))
                .collect(Collectors.joining());
    }

    /** Made of at most three runs along the keyboard or the alphabet, either way, and nothing else. */
    private static boolean isDrawn(String plain) {
        if (plain.length() < SHORT || plain.length() >= LONG) {
            return false;
        }
        var left = plain;
        for (var runs = 0; runs < 3 && !left.isEmpty(); runs++) {
            left = left.substring(run(left));
        }
        return left.isEmpty();
    }

    /** How long the longest run at the beginning is; at least one character. */
    private static int run(String text) {
        var longest = 1;
        for (var row : ROWS) {
            var both = row + row + "\n" + new StringBuilder(row + row).reverse();
            while (longest < text.length() && both.contains(text.substring(0, longest + 1))) {
                longest++;
            }
        }
        return longest;
    }

    private static Set<String> read() {
        var file =
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/kcity/people/common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

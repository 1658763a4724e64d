package kcity.shared;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One mailbox, read from what was typed. Equal where a letter to one reaches the other: capital and small ASCII letters are one, other letters are not
 * (RFC 6530 leaves them to the server); of the domain all writings are one (UTS 46 without its exceptions for ß and ς, ASCII form as IDNA has it).
 *
 * @param local in NFC, of full width as of half width (RFC 8265), capitals kept as typed
 * @param domain in ASCII, small letters
 */
public record EmailAddress(String local, String domain) {
    private static final int MOST_IN_ALL = 254;
    private static final int MOST_LOCAL = 64;
    private static final int MOST_LABEL = 63;
    private static final int MOST_DOMAIN = 253;
    private static final String ENCODED = "xn--";
    private static final Pattern ATOMS =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{Nd}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{Nd}]([\\p{L}\\p{M}\\p{Nd}-]*[\\p{L}\\p{M}\\p{Nd}])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern JOINER_THAT_COUNTS = Pattern.compile("[\\x{600}-\\x{1FFF}][\\x{200C}\\x{200D}]");

    /** Empty where it is no address, or more than one; what cannot be seen is dropped, as are spaces around. */
    public static Optional<EmailAddress> read(String typed) {
        var plain = wide(visible(typed).strip());
        var at = plain.indexOf('@');
        if (at < 1
                || at != plain.lastIndexOf('@')
                || JOINER_THAT_COUNTS.matcher(typed).find()) {
            return Optional.empty();
        }
        var local = Normalizer.normalize(plain.substring(0, at), Normalizer.Form.NFC);
        return domain(plain.substring(at + 1))
                .filter(_ -> isLocal(local))
                .map(domain -> new EmailAddress(local, domain))
                .filter(address -> bytes(address.wire()) <= MOST_IN_ALL);
    }

    /** Throws IllegalArgumentException where it is none. */
    public static EmailAddress of(String typed) {
        return read(typed).orElseThrow(() -> new IllegalArgumentException("no e-mail address: " + typed));
    }

    /** Whether both are addresses, and of one mailbox. */
    public static boolean same(String one, String other) {
        return read(one).flatMap(a -> read(other).map(a::equals)).orElse(false);
    }

    /** By which mailboxes are compared, in SQL too. */
    public String key() {
        return lower(local) + "@" + domain;
    }

    /** As it goes into an envelope: the domain in ASCII. */
    public String wire() {
        return local + "@" + domain;
    }

    /** As people read it: the domain in its own letters. */
    public String written() {
        return local
                + "@"
                + Arrays.stream(domain.split("\\.")).map(EmailAddress::decoded).collect(Collectors.joining("."));
    }

    /** It can only be sent to by servers that offer SMTPUTF8. */
    public boolean needsUtf8() {
        return bytes(local) > local.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && address.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return written();
    }

    private static String visible(String typed) {
        return typed.codePoints()
                .filter(c -> !Seen.isInvisible(c) || c < ' ')
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Letters, digits and signs of full width, as Korean and Japanese keyboards type them, are those of ASCII. */
    private static String wide(String text) {
        return text.codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Atoms between dots, without what looks like other letters but is not them (RFC 8264 has such out of names). */
    private static boolean isLocal(String local) {
        return bytes(local) <= MOST_LOCAL
                && ATOMS.matcher(local).matches()
                && Normalizer.isNormalized(local, Normalizer.Form.NFKC);
    }

    private static Optional<String> domain(String written) {
        var labels = small(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replace('\u3002', '.')
                .split("\\.", -1);
        var encoded = Arrays.stream(labels)
                .map(EmailAddress::encoded)
                .flatMap(Optional::stream)
                .toList();
        var domain = String.join(".", encoded);
        return encoded.size() == labels.length
                        && labels.length > 1
                        && !NUMBER.matcher(encoded.getLast()).matches()
                        && domain.length() <= MOST_DOMAIN
                ? Optional.of(domain)
                : Optional.empty();
    }

    /** Letter by letter: in a domain the capital sigma is σ at the end too, and İ keeps its dot. */
    private static String small(String text) {
        return text.replace("\u0130", "i\u0307")
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A label's one ASCII form; empty where it has none. */
    private static Optional<String> encoded(String label) {
        return Stream.of(label.startsWith(ENCODED) ? decoded(label) : Normalizer.normalize(label, Normalizer.Form.NFKC))
                .filter(it -> LABEL.matcher(it).matches())
                .filter(it -> !it.startsWith(ENCODED) && !(it.length() > 3 && it.startsWith("--", 2)))
                .map(it -> bytes(it) == it.length() ? it : ENCODED + Punycode.encode(it))
                .filter(it -> it.length() <= MOST_LABEL)
                .filter(it -> !label.startsWith(ENCODED) || it.equals(label))
                .findFirst();
    }

    /** In its own letters where it is encoded rightly, else as it stands. */
    private static String decoded(String label) {
        if (!label.startsWith(ENCODED)) {
            return label;
        }
        try {
            var letters = Punycode.decode(label.substring(ENCODED.length()));
            var plain = Normalizer.normalize(small(letters), Normalizer.Form.NFKC);
            return plain.equals(letters) && bytes(letters) > letters.length() ? letters : label;
        } catch (IllegalArgumentException e) {
            return label;
        }
    }

    private static String lower(String text) {
        return text.codePoints()
                .map(c -> c >= 'A' && c <= 'Z' ? c + 0x20 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

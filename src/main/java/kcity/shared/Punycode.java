package kcity.shared;

import java.util.Arrays;

/** A label of a domain name between Unicode and ASCII letters, without the {@code xn--} before it: RFC 3492. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_BEYOND = 0x80;

    private Punycode() {}

    static String encode(String label) {
        int[] input = label.codePoints().toArray();
        var output = new StringBuilder();
        Arrays.stream(input).filter(c -> c < FIRST_BEYOND).forEach(output::appendCodePoint);
        int basic = output.length();
        if (basic > 0) {
            output.append('-');
        }
        int bias = FIRST_BIAS;
        int delta = 0;
        int handled = basic;
        for (int n = FIRST_BEYOND; handled < input.length; n++) {
            int least = n;
            int next = Arrays.stream(input).filter(c -> c >= least).min().orElseThrow();
            delta += (next - n) * (handled + 1);
            n = next;
            for (int c : input) {
                if (c < n) {
                    delta++;
                } else if (c == n) {
                    write(output, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
        }
        return output.toString();
    }

    private static void write(StringBuilder output, int delta, int bias) {
        int q = delta;
        for (int k = BASE; ; k += BASE) {
            int t = threshold(k, bias);
            if (q < t) {
                output.append(digit(q));
                return;
            }
            output.append(digit(t + (q - t) % (BASE - t)));
            q = (q - t) / (BASE - t);
        }
    }

    /** Throws IllegalArgumentException where it encodes nothing. */
    static String decode(String encoded) {
        int hyphen = encoded.lastIndexOf('-');
        var output = new StringBuilder(hyphen > 0 ? encoded.substring(0, hyphen) : "");
        int count = output.length();
        long n = FIRST_BEYOND;
        int bias = FIRST_BIAS;
        long i = 0;
        for (int at = hyphen > 0 ? hyphen + 1 : 0; at < encoded.length(); ) {
            long before = i;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                if (at == encoded.length()) {
                    throw new IllegalArgumentException("ends in the middle of a number");
                }
                int digit = valueOf(encoded.charAt(at++));
                i += digit * weight;
                int t = threshold(k, bias);
                if (digit < t) {
                    break;
                }
                weight *= BASE - t;
                within(i, weight);
            }
            count++;
            bias = adapt(i - before, count, before == 0);
            n += i / count;
            i %= count;
            if (n > Character.MAX_CODE_POINT) {
                throw new IllegalArgumentException("beyond Unicode");
            }
            output.insert(output.offsetByCodePoints(0, (int) i), Character.toString((int) n));
            i++;
        }
        return output.toString();
    }

    private static void within(long i, long weight) {
        if (i > Integer.MAX_VALUE || weight > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("too large a number");
        }
    }

    private static int threshold(int k, int bias) {
        return Math.clamp((long) k - bias, T_MIN, T_MAX);
    }

    private static int adapt(long delta, int count, boolean first) {
        long d = first ? delta / DAMP : delta / 2;
        d += d / count;
        int k = 0;
        for (; d > (BASE - T_MIN) * T_MAX / 2; k += BASE) {
            d /= BASE - T_MIN;
        }
        return (int) (k + (BASE - T_MIN + 1) * d / (d + SKEW));
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int valueOf(char digit) {
        int value = digit >= '0' && digit <= '9' ? digit - '0' + 26 : (digit | 0x20) - 'a';
        if (value < 0 || value >= BASE) {
            throw new IllegalArgumentException("no digit: " + digit);
        }
        return value;
    }
}

package kcity.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Files of the old binary formats, and what hides inside one behind a password: told apart by the names in their directory. */
final class OldOffice {
    private static final long MOST_SECTORS = 2_000;
    private static final long LAST = 0xffff_fffaL;
    private final ByteBuffer bytes;
    private final int sector;

    private OldOffice(ByteBuffer bytes) {
        this.bytes = bytes;
        this.sector = 1 << Math.clamp(Bytes.two(bytes, 30), 7, 16);
    }

    /** Which message says what to do with it. */
    static String told(ByteBuffer bytes) {
        var names = new OldOffice(bytes).names();
        if (names.contains("EncryptionInfo") || names.contains("EncryptedPackage")) {
            return "office-password";
        }
        if (names.contains("WordDocument")) {
            return "old-word";
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return "old-excel";
        }
        if (names.contains("PowerPoint Document")) {
            return "old-powerpoint";
        }
        return names.contains("HwpSummaryInformation")
                        || names.contains("\u0005HwpSummaryInformation")
                        || names.contains("BodyText")
                ? "hwp"
                : "unknown-kind";
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        var seen = 0;
        for (var at = Bytes.four(bytes, 48); at < LAST && seen < MOST_SECTORS; at = next(at), seen++) {
            for (var entry = 0; entry < sector; entry += 128) {
                name(start(at) + entry, names);
            }
        }
        return names;
    }

    private void name(long entry, Set<String> names) {
        int length = Bytes.two(bytes, entry + 64) - 2;
        if (length > 0 && length <= 62) {
            names.add(Bytes.text(bytes, Bytes.checked(bytes, entry, length), length, StandardCharsets.UTF_16LE));
        }
    }

    private long start(long at) {
        return (at + 1) * sector;
    }

    /** What the allocation table says of a sector. The first 109 parts of the table are listed in the header; directories of larger files lie within them. */
    private long next(long at) {
        long perPart = sector / 4;
        long part = at / perPart;
        return part >= 109 ? LAST : Bytes.four(bytes, start(Bytes.four(bytes, 76 + 4 * part)) + 4 * (at % perPart));
    }
}

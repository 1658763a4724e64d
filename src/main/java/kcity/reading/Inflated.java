package kcity.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Refuses a workbook that unpacks to more than a table of the largest size could, before anything of it is taken into memory. */
final class Inflated {
    private static final long MOST = 300_000_000;
    private static final int PARTS = 2_000;

    private Inflated() {}

    static void check(Path file) throws IOException {
        long all = 0;
        boolean workbook = false;
        byte[] piece = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            for (int parts = 0; entries.hasMoreElements(); parts++) {
                ZipEntry entry = entries.nextElement();
                workbook |= entry.getName().equals("xl/workbook.xml");
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                        all += read;
                        refuse(
                                all > MOST || parts > PARTS,
                                "it unpacks to more than 300 MB; save the sheet as CSV UTF-8");
                    }
                }
            }
        }
        refuse(!workbook, "it is no Excel workbook; save it as .xlsx, or as CSV UTF-8");
    }

    private static void refuse(boolean wrong, String why) throws IOException {
        if (wrong) {
            throw new IOException(why);
        }
    }
}

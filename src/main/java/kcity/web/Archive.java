package kcity.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kcity.shared.FileName;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/** Several files handed to the reader as one zip. */
public final class Archive {
    private Archive() {}

    /** @param folder "" for none; two files of one name in a folder are told apart by a number */
    public record Entry(String folder, String name, Download.Opened content) {
        public static Entry of(String name, byte[] bytes) {
            return new Entry("", name, () -> new ByteArrayInputStream(bytes));
        }
    }

    /** Written to the disk first, one file after the other: none is ever in memory whole, and a slow reader holds nothing but the disk. */
    public static ResponseEntity<Resource> download(String name, Instant at, List<Entry> entries) {
        try {
            var file = Files.createTempFile("kcity-", ".zip");
            try {
                write(file, at, entries);
                var length = Files.size(file);
                var sent = new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
                return Download.headed(name, "application/zip")
                        .contentLength(length)
                        .body(sent);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Instant at, List<Entry> entries) throws IOException {
        var taken = new HashSet<String>();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(path(entry, taken)).setLastModifiedTime(FileTime.from(at)));
                try (var content = entry.content().open()) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    /** Systems that do not tell capitals from small letters must not write one file over the other. */
    private static String path(Entry entry, Set<String> taken) {
        var name = FileName.plain(entry.name()).replace('/', '_').replace('\\', '_');
        var dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        var path = name;
        for (int i = 2; !taken.add((entry.folder() + "/" + path).toLowerCase(Locale.ROOT)); i++) {
            path = name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
        }
        return entry.folder().isEmpty() ? path : entry.folder() + "/" + path;
    }
}

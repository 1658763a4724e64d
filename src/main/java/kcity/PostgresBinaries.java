package kcity;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the jar into a folder that is this user's alone, and compared with their digests at every start: what is
 * missing or differs is unpacked anew. The folder is {@code KCITY_POSTGRES}, or {@code kcity} under the user's cache.
 */
record PostgresBinaries(Path folder) {
    private static final String PACKED = "/postgres-linux-x86_64.txz";
    private static final String LIST = "kcity.sha256";

    /** Throws {@link CannotStart} where there are none for this system or they cannot be unpacked. */
    static PostgresBinaries ready() {
        return readyUnder(parent());
    }

    static PostgresBinaries readyUnder(Path parent) {
        try {
            makePrivate(parent);
            var binaries = new PostgresBinaries(parent.resolve("postgres-" + version()));
            if (!binaries.isWhole()) {
                binaries.unpack();
            }
            return binaries;
        } catch (IOException e) {
            throw new CannotStart(
                    "the programs of PostgreSQL cannot be kept in " + parent + " (" + e
                            + "); name another folder in KCITY_POSTGRES",
                    e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static Path parent() {
        var named = System.getenv("KCITY_POSTGRES");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        var cache = System.getenv("XDG_CACHE_HOME");
        return cache != null && !cache.isBlank()
                ? Path.of(cache, "kcity").toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".cache", "kcity").toAbsolutePath();
    }

    /** Made for this user alone; one that others could write to is not used. */
    private static void makePrivate(Path parent) throws IOException {
        if (Files.notExists(parent)) {
            Files.createDirectories(parent);
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
        }
        var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(parent));
        var owner = Files.getOwner(parent).getName();
        if (rights.charAt(4) == 'w' || rights.charAt(7) == 'w' || !owner.equals(System.getProperty("user.name"))) {
            throw new CannotStart(
                    "the folder " + parent + " belongs to " + owner + " with rights " + rights
                            + ", so that others could change the programs of PostgreSQL in it; name one of your own in KCITY_POSTGRES");
        }
    }

    /** Of the packed file, so that another build of the same version has a folder of its own. */
    private static String version() throws IOException {
        try (var packed = packed()) {
            return digest(packed).substring(0, 16);
        }
    }

    private static InputStream packed() {
        var packed = PostgresBinaries.class.getResourceAsStream(PACKED);
        if (packed == null) {
            throw new CannotStart(
                    "there is no PostgreSQL for this system inside; name an external one with --database");
        }
        return new BufferedInputStream(packed);
    }

    private boolean isWhole() throws IOException {
        var list = folder.resolve(LIST);
        return Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)
                && Files.readAllLines(list).equals(list(digests(folder)));
    }

    private static List<String> list(Map<String, String> digests) {
        return digests.entrySet().stream()
                .map(e -> e.getValue() + "  " + e.getKey())
                .toList();
    }

    /** Files by their content, links by where they lead. */
    private static Map<String, String> digests(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var digests = new TreeMap<String, String>();
            for (var file : files.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !f.getFileName().toString().equals(LIST))
                    .toList()) {
                digests.put(folder.relativize(file).toString(), digestOf(file));
            }
            return digests;
        }
    }

    private static String digestOf(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "-> " + Files.readSymbolicLink(file);
        }
        try (var content = Files.newInputStream(file)) {
            return digest(content);
        }
    }

    private static String digest(InputStream content) throws IOException {
        try (var read = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            read.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Beside its place first, so that a start that is killed meanwhile leaves nothing half; of two at once the first stays. */
    private void unpack() throws IOException {
        var fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
        try {
            try (var files = new TarArchiveInputStream(new XZInputStream(packed()))) {
                for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                    write(fresh, entry, files);
                }
            }
            Files.write(fresh.resolve(LIST), list(digests(fresh)));
            if (Files.exists(folder) && !isWhole()) {
                FileSystemUtils.deleteRecursively(folder);
            }
            if (Files.notExists(folder)) {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void write(Path fresh, TarArchiveEntry entry, TarArchiveInputStream files) throws IOException {
        var target = fresh.resolve(entry.getName()).normalize();
        if (!target.startsWith(fresh)) {
            throw new IOException("a file outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(files, target);
        var rights = (entry.getMode() & 0100) != 0 ? "rwx------" : "rw-------";
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(rights));
    }
}

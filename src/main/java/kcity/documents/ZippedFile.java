package kcity.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The kinds that are zip files, told by what they say they are: by their main part, their {@code mimetype} or their manifest. */
final class ZippedFile {
    private final ZipDirectory zip;

    private ZippedFile(ZipDirectory zip) {
        this.zip = zip;
    }

    static FileKind kindOf(ByteBuffer bytes) {
        return new ZippedFile(ZipDirectory.of(bytes)).kind();
    }

    private FileKind kind() {
        if (zip.has("[Content_Types].xml")) {
            return office();
        }
        return declared().or(this::byParts).orElseThrow(() -> new Unfit("unknown-kind"));
    }

    private FileKind office() {
        refuseIf(zip.entries().stream().anyMatch(entry -> isMacro(entry.name())), "macros");
        var types = OfficeTypes.read(zip.part("[Content_Types].xml").orElseThrow());
        refuseIf(types.hasMacros(), "macros");
        return types.main()
                .filter(main -> zip.has(main.part()))
                .map(OfficeTypes.Main::kind)
                .orElseThrow(() -> new Unfit("unknown-kind"));
    }

    private static boolean isMacro(String name) {
        var part = name.toLowerCase(Locale.ROOT);
        return part.endsWith("vbaproject.bin") || part.endsWith("vbadata.xml") || part.contains("xl/macrosheets/");
    }

    private Optional<FileKind> declared() {
        return zip.part("mimetype")
                .map(type -> new String(type, StandardCharsets.US_ASCII).strip())
                .flatMap(FileKind::of)
                .filter(kind -> kind == FileKind.HWPX || kind == FileKind.ODT)
                .map(this::open);
    }

    /** Some programs leave out {@code mimetype}. */
    private Optional<FileKind> byParts() {
        if (zip.has("mimetype")) {
            return Optional.empty();
        }
        if (zip.has("Contents/content.hpf") && zip.has("Contents/header.xml")) {
            return Optional.of(open(FileKind.HWPX));
        }
        return zip.has("content.xml") && manifest().contains("\"" + FileKind.ODT.mediaType() + "\"")
                ? Optional.of(open(FileKind.ODT))
                : Optional.empty();
    }

    /** With a password, the manifest says how to open each part. */
    private FileKind open(FileKind kind) {
        refuseIf(manifest().contains("encryption-data"), "zip-password");
        refuseIf(
                kind == FileKind.ODT
                        && zip.entries().stream().map(ZipDirectory.Entry::name).anyMatch(ZippedFile::isScript),
                "macros");
        refuseIf(!zip.has(kind == FileKind.ODT ? "content.xml" : "Contents/header.xml"), "broken");
        return kind;
    }

    private static boolean isScript(String name) {
        return (name.startsWith("Basic/") && name.endsWith(".xml") && !name.matches(".*/(script|dialog)-l[bc]\\.xml"))
                || (name.startsWith("Scripts/") && !name.endsWith("/"));
    }

    private String manifest() {
        return zip.part("META-INF/manifest.xml")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new Unfit(why);
        }
    }
}

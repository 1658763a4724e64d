package kcity.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of a HWPX, DOCX or ODT file, paragraph by paragraph, read from the XML inside as far as a bound; nothing outside is asked and nothing defined
 * there is followed.
 */
final class DocumentText {
    private static final int MOST_LETTERS = 300_000;
    private static final int MOST_PARAGRAPHS = 20_000;
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int letters;
    private int depth;
    private int said;

    private DocumentText() {}

    /** Whether there is more than is told. */
    record Told(List<String> paragraphs, boolean cut) {}

    /** Throws {@link Unfit} where it cannot be read. */
    static Told of(FileKind kind, ByteBuffer bytes) {
        var zip = ZipDirectory.of(bytes);
        var text = new DocumentText();
        parts(kind, zip).forEach(part -> text.read(zip, part, kind == FileKind.ODT));
        return new Told(List.copyOf(text.paragraphs), text.isFull());
    }

    private static List<String> parts(FileKind kind, ZipDirectory zip) {
        return switch (kind) {
            case DOCX -> named(zip, name -> name.equals("word/document.xml"));
            case ODT -> named(zip, name -> name.equals("content.xml"));
            case HWPX -> named(zip, name -> name.matches("Contents/section[0-9]{1,4}\\.xml"));
            default -> List.of();
        };
    }

    private static List<String> named(ZipDirectory zip, Predicate<String> wanted) {
        return zip.entries().stream()
                .map(ZipDirectory.Entry::name)
                .filter(wanted)
                .distinct()
                .sorted((one, other) ->
                        one.length() == other.length() ? one.compareTo(other) : one.length() - other.length())
                .toList();
    }

    private boolean isFull() {
        return letters >= MOST_LETTERS || paragraphs.size() >= MOST_PARAGRAPHS;
    }

    private void read(ZipDirectory zip, String part, boolean bare) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.open(part)) {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext() && !isFull()) {
                take(xml, xml.next(), bare);
            }
            close();
        } catch (Unfit unfolds) {
            throw unfolds;
        } catch (XMLStreamException | IOException | RuntimeException broken) {
            throw new Unfit("broken");
        }
    }

    /** Words stand in elements of their own, save in ODT, where they stand in the paragraph itself. */
    private void take(XMLStreamReader xml, int event, boolean bare) {
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> open(xml.getLocalName());
            case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamReader.CHARACTERS, XMLStreamReader.SPACE, XMLStreamReader.CDATA -> {
                if (bare ? depth > 0 : said > 0) {
                    words.append(xml.getText(), 0, Math.min(xml.getTextLength(), MOST_LETTERS - letters));
                    letters += xml.getTextLength();
                }
            }
            default -> {}
        }
    }

    private void open(String name) {
        switch (name) {
            case "t" -> said++;
            case "tab", "s" -> words.append(' ');
            case "br", "line-break", "lineBreak" -> words.append('\n');
            default -> {
                if (PARAGRAPHS.contains(name)) {
                    close();
                    depth++;
                }
            }
        }
    }

    private void end(String name) {
        if (name.equals("t")) {
            said--;
        } else if (PARAGRAPHS.contains(name)) {
            close();
            depth--;
        }
    }

    private void close() {
        var paragraph = words.toString().strip();
        words.setLength(0);
        if (!paragraph.isEmpty() && paragraphs.size() < MOST_PARAGRAPHS) {
            paragraphs.add(paragraph);
        }
    }
}

package kcity.documents;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What {@code [Content_Types].xml} says of the parts of an Office file. */
record OfficeTypes(List<Part> parts) {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileKind> MAIN = Map.of(
            WORD + "wordprocessingml.document.main+xml",
            FileKind.DOCX,
            WORD + "spreadsheetml.sheet.main+xml",
            FileKind.XLSX,
            WORD + "presentationml.presentation.main+xml",
            FileKind.PPTX);

    /** A type with the part that has it; "" where all of one ending have it. */
    record Part(String name, String type) {}

    record Main(String part, FileKind kind) {}

    static OfficeTypes read(byte[] xml) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new OfficeTypes(parts(factory.createXMLStreamReader(new ByteArrayInputStream(xml))));
        } catch (XMLStreamException broken) {
            throw new Unfit("broken");
        }
    }

    private static List<Part> parts(XMLStreamReader xml) throws XMLStreamException {
        var parts = new ArrayList<Part>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                var type = text(xml.getAttributeValue(null, "ContentType"));
                if (!type.isEmpty()) {
                    parts.add(new Part(
                            text(xml.getAttributeValue(null, "PartName")).replaceFirst("^/", ""), type));
                }
            }
        }
        return parts;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    boolean hasMacros() {
        return parts.stream()
                .map(part -> part.type().toLowerCase(Locale.ROOT))
                .anyMatch(type ->
                        type.contains("macroenabled") || type.contains("vbaproject") || type.contains("macrosheet"));
    }

    Optional<Main> main() {
        return parts.stream()
                .flatMap(part ->
                        Optional.ofNullable(MAIN.get(part.type())).map(kind -> new Main(part.name(), kind)).stream())
                .findFirst();
    }
}

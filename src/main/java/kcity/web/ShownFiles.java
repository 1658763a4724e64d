package kcity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.forms.Answers;
import kcity.forms.FormDefinition;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.web.component.FileEntry;
import kcity.web.component.Link;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Files of a thing as pages show them; whoever asks has found that the reader may see it. */
@Component
public class ShownFiles {
    private final Documents documents;

    ShownFiles(Documents documents) {
        this.documents = documents;
    }

    /**
     * Those that answers name, by id.
     *
     * @param address of the thing's page in that door, below which its documents are opened
     */
    public Map<String, FileEntry> of(Frame frame, Reference to, String address, FormDefinition form, Answers answers) {
        return of(frame, to, address, AnsweredForm.files(form, answers));
    }

    /** Those of these ids that are files of it, by id, in the order of the ids. */
    public Map<String, FileEntry> of(Frame frame, Reference to, String address, List<String> ids) {
        var files = new LinkedHashMap<String, FileEntry>();
        documents.all(to, ids).forEach(document -> files.put(document.id(), entry(frame, address, document)));
        return files;
    }

    private static FileEntry entry(Frame frame, String address, Document document) {
        var file = address + "/documents/" + document.id();
        return new FileEntry(
                document.name(),
                file,
                document.sizeText(),
                document.hasWords() ? List.of(new Link(frame.t("web.document.read"), file + "/text")) : List.of(),
                document.isPicture() ? file + "/small" : "");
    }

    /** Its words as a page. Throws {@link NotFound} where its kind has none. */
    public Page words(Frame frame, Document document, String address) {
        if (!document.hasWords()) {
            throw new NotFound("words of " + document.id());
        }
        var words = documents.words(document);
        return new DocumentPage(
                frame,
                document.name(),
                address + "/documents/" + document.id(),
                words.map(Documents.Words::paragraphs).orElse(List.of()),
                words.map(Documents.Words::cut).orElse(false));
    }

    /** The picture made small. Throws {@link NotFound} where it is none. */
    public ResponseEntity<byte[]> small(Document document) {
        return documents
                .small(document)
                .map(jpeg -> Download.of("small.jpg", "image/jpeg", jpeg))
                .orElseThrow(() -> new NotFound("picture " + document.id()));
    }
}

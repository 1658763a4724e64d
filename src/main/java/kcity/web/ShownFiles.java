package kcity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.forms.Answers;
import kcity.forms.FormDefinition;
import kcity.shared.Reference;
import kcity.web.component.FileEntry;
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
    public Map<String, FileEntry> of(Reference to, String address, FormDefinition form, Answers answers) {
        return of(to, address, AnsweredForm.files(form, answers));
    }

    /** Those of these ids that are files of it, by id, in the order of the ids. */
    public Map<String, FileEntry> of(Reference to, String address, List<String> ids) {
        var files = new LinkedHashMap<String, FileEntry>();
        documents.all(to, ids).forEach(document -> files.put(document.id(), entry(address, document)));
        return files;
    }

    private static FileEntry entry(String address, Document document) {
        return new FileEntry(document.name(), address + "/documents/" + document.id(), document.sizeText());
    }
}

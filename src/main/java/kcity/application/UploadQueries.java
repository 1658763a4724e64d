package kcity.application;

import java.util.Optional;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.documents.Upload;
import kcity.documents.Uploads;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import org.springframework.stereotype.Component;

/** Reads of files that are on their way to a draft, for those who write it. */
@Component
public class UploadQueries {
    private final Drafts drafts;
    private final Uploads uploads;
    private final Documents documents;

    UploadQueries(Drafts drafts, Uploads uploads, Documents documents) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.documents = documents;
    }

    /** Throws {@link NotFound}, whether there is none or the actor does not write there. */
    public Upload find(Actor actor, String ref, String id) {
        return uploads.find(written(actor, ref), id).orElseThrow(() -> new NotFound("upload " + id));
    }

    /** The file that an upload has become; empty while it has not. */
    public Optional<Document> document(Actor actor, String ref, Upload upload) {
        var to = written(actor, ref);
        var id = upload.document();
        return id == null ? Optional.empty() : documents.find(to, id);
    }

    private Reference written(Actor actor, String ref) {
        return drafts.written(ref)
                .filter(w -> ApplicationRights.mayWrite(actor, w.application()))
                .orElseThrow(() -> new NotFound("application " + ref))
                .application()
                .reference();
    }
}

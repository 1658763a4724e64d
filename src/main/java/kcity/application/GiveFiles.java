package kcity.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kcity.call.ActKind;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.documents.Upload;
import kcity.documents.Uploads;
import kcity.forms.FieldKind;
import kcity.forms.FormField;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Gives files to a draft, apart from its form: each is sent to one question, and stands there as soon as it is whole. Every step asks anew whether the actor
 * writes the draft, and whether it can be written.
 */
@Component
public class GiveFiles {
    private final Drafts drafts;
    private final SaveDrafts save;
    private final AskStages stages;
    private final Documents documents;
    private final Uploads uploads;
    private final Clock clock;

    GiveFiles(Drafts drafts, SaveDrafts save, AskStages stages, Documents documents, Uploads uploads, Clock clock) {
        this.drafts = drafts;
        this.save = save;
        this.stages = stages;
        this.documents = documents;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * Begins to take a file.
     *
     * @param size in bytes
     */
    public Upload begin(Actor actor, String ref, String question, String name, long size) {
        var written = writable(actor, ref);
        var field = question(written, question);
        var held = written.draft().all(field);
        if (field.max() != null && held.size() >= field.max()) {
            throw new Refused(List.of(Refused.Reason.at(question, "refusal.application.files-full", field.max())));
        }
        return uploads.begin(actor, reference(ref), question, name, size);
    }

    /** Throws {@link NotFound}, whether there is none or the actor does not write there. */
    public Upload find(Actor actor, String ref, String id) {
        seen(actor, ref);
        return uploads.find(reference(ref), id).orElseThrow(() -> new NotFound("upload " + id));
    }

    /** Those of that draft that have not become files. */
    public List<Upload> underWay(Actor actor, String ref) {
        seen(actor, ref);
        return uploads.of(reference(ref)).stream()
                .filter(upload -> upload.document() == null)
                .toList();
    }

    /** Does something with it while nobody else does. */
    public <T> T alone(Actor actor, String ref, String id, Function<Upload, T> act) {
        writable(actor, ref);
        return uploads.alone(reference(ref), id, act);
    }

    /** What a complete one has become; it stands at its question before that is noted, so that a server that is stopped in between does it again. Called {@link #alone}. */
    public Document finish(Actor actor, String ref, Upload upload) {
        var field = question(writable(actor, ref), upload.place());
        var document = uploads.finish(actor, reference(ref), upload, field.files());
        if (upload.document() == null) {
            var _ = save.add(actor, ref, Map.of(upload.place(), List.of(document.id())));
            uploads.became(upload, document);
        }
        return document;
    }

    /** The file that an upload has become; empty while it has not. */
    public Optional<Document> document(Actor actor, String ref, Upload upload) {
        seen(actor, ref);
        var id = upload.document();
        return id == null ? Optional.empty() : documents.find(reference(ref), id);
    }

    private Drafts.Written seen(Actor actor, String ref) {
        return drafts.written(ref)
                .filter(w -> ApplicationRights.mayWrite(actor, w.application()))
                .orElseThrow(() -> new NotFound("application " + ref));
    }

    private Drafts.Written writable(Actor actor, String ref) {
        var written = seen(actor, ref);
        if (written.application().state() == Application.State.WITHDRAWN) {
            throw new Refused("refusal.application.withdrawn");
        }
        stages.ask(ActKind.SAVE, written.application(), clock.instant());
        return written;
    }

    private static FormField question(Drafts.Written written, String name) {
        return written.filled()
                .form()
                .field(name)
                .filter(field -> field.kind() == FieldKind.FILE)
                .orElseThrow(() -> new NotFound("question " + name));
    }

    private static Reference reference(String ref) {
        return new Reference("application", ref);
    }
}

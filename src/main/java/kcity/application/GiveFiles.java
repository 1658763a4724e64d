package kcity.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kcity.call.ActKind;
import kcity.documents.Document;
import kcity.documents.Upload;
import kcity.documents.Uploads;
import kcity.forms.FieldKind;
import kcity.forms.FormField;
import kcity.shared.Act;
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
    private final Uploads uploads;
    private final Clock clock;

    GiveFiles(Drafts drafts, SaveDrafts save, AskStages stages, Uploads uploads, Clock clock) {
        this.drafts = drafts;
        this.save = save;
        this.stages = stages;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * Begins to take a file.
     *
     * @param size in bytes
     */
    public Upload begin(Actor actor, String ref, String question, String name, long size) {
        var act = Act.of(actor, clock);
        var written = writable(act, ref);
        var field = question(written, question);
        var held = written.draft().all(field);
        if (field.max() != null && held.size() >= field.max()) {
            throw new Refused(List.of(Refused.Reason.at(question, "refusal.application.files-full", field.max())));
        }
        return uploads.begin(act, reference(ref), question, name, size);
    }

    /** Does something with it while nobody else does. */
    public <T> T alone(Actor actor, String ref, String id, Function<Upload, T> act) {
        writable(Act.of(actor, clock), ref);
        return uploads.alone(reference(ref), id, act);
    }

    /** What a complete one has become; it stands at its question before that is noted, so that a server that is stopped in between does it again. Called {@link #alone}. */
    public Document finish(Actor actor, String ref, Upload upload) {
        var act = Act.of(actor, clock);
        var field = question(writable(act, ref), upload.place());
        var document = uploads.finish(act, reference(ref), upload, field.files());
        if (upload.document() == null) {
            var _ = save.add(act, ref, Map.of(upload.place(), List.of(document.id())));
            uploads.became(upload, document);
        }
        return document;
    }

    private Drafts.Written writable(Act act, String ref) {
        var written = drafts.written(ref)
                .filter(w -> ApplicationRights.mayWrite(act.actor(), w.application()))
                .orElseThrow(() -> new NotFound("application " + ref));
        if (written.application().state() == Application.State.WITHDRAWN) {
            throw new Refused("refusal.application.withdrawn");
        }
        stages.ask(ActKind.SAVE, written.application(), act.at());
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

package kcity.application;

import java.time.Clock;
import java.util.Optional;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.forms.FilledForm;
import kcity.forms.FormDefinition;
import kcity.forms.FormDifference;
import kcity.forms.FormVersions;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft stays on the version of the form that it was begun with, until its writer takes over the one that the call asks with now. */
@Component
public class TakeNewForms {
    private final Applications applications;
    private final Drafts drafts;
    private final CallQueries calls;
    private final FormVersions versions;
    private final AskStages stages;
    private final Clock clock;

    TakeNewForms(
            Applications applications,
            Drafts drafts,
            CallQueries calls,
            FormVersions versions,
            AskStages stages,
            Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.calls = calls;
        this.versions = versions;
        this.stages = stages;
        this.clock = clock;
    }

    /**
     * What taking over would do.
     *
     * @param older what the draft says, on its own form
     * @param version of the draft
     * @param sha256 of the newer form
     */
    public record Offer(
            FilledForm older,
            int version,
            FormDefinition newer,
            String sha256,
            FormDifference difference,
            FormDifference.Carried carried) {}

    /** Empty where the draft is on the form that the call asks with. */
    public Optional<Offer> offer(Actor actor, String ref) {
        return offer(writable(actor, ref));
    }

    private Optional<Offer> offer(Drafts.Written written) {
        var older = written.filled();
        var newer = calls.form(calls.call(written.application().call()));
        return newer.equals(older.form())
                ? Optional.empty()
                : Optional.of(new Offer(
                        older,
                        written.application().version(),
                        newer,
                        versions.hash(newer),
                        FormDifference.between(older.form(), newer),
                        FormDifference.carry(older, newer)));
    }

    /**
     * Takes over what was offered. A second time it does nothing.
     *
     * @param version of the draft, and {@code sha256} of the form, as they were read
     */
    @Transactional
    public void take(Actor actor, String ref, int version, String sha256) {
        applications.lock(ref);
        var act = Act.of(actor, clock);
        var written = writable(actor, ref);
        var application = written.application();
        if (application.state() == Application.State.WITHDRAWN) {
            throw new Refused("refusal.application.withdrawn");
        }
        stages.ask(ActKind.SAVE, application, calls.call(application.call()), act.at());
        var offer = offer(written);
        if (offer.isEmpty()) {
            return;
        }
        if (offer.get().version() != version || !offer.get().sha256().equals(sha256)) {
            throw new Refused("refusal.application.form-changed-meanwhile");
        }
        var form = versions.use(offer.get().newer(), act);
        drafts.move(ref, form.sha256(), offer.get().carried().answers(), act);
    }

    private Drafts.Written writable(Actor actor, String ref) {
        return drafts.written(ref)
                .filter(w -> ApplicationRights.mayWrite(actor, w.application()))
                .orElseThrow(() -> new NotFound("application " + ref));
    }
}

package kcity.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kcity.call.Act;
import kcity.call.CallQueries;
import kcity.forms.Answers;
import kcity.shared.Actor;
import kcity.shared.DayRange;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what has been written so far, complete or not, right or wrong: nothing typed is ever lost. */
@Component
public class SaveDrafts {
    private final Applications applications;
    private final CallQueries calls;
    private final GivenFiles files;
    private final AskStages stages;
    private final Clock clock;

    SaveDrafts(Applications applications, CallQueries calls, GivenFiles files, AskStages stages, Clock clock) {
        this.applications = applications;
        this.files = files;
        this.calls = calls;
        this.stages = stages;
        this.clock = clock;
    }

    /**
     * Saves the draft if it is still at that version. What stands there already may come twice, as by a double click.
     *
     * @return what is wrong with the answers so far; they are saved all the same, but for files that were not given to this application
     */
    @Transactional
    public List<Refused.Reason> save(Actor actor, String ref, int version, Answers answers) {
        var application = applications
                .find(ref)
                .filter(a -> ApplicationRules.mayWrite(actor, a))
                .orElseThrow(() -> new NotFound("application " + ref));
        if (application.state() == Application.State.WITHDRAWN) {
            throw new Refused("refusal.application.withdrawn");
        }
        stages.ask(Act.SAVE, application);
        var form = calls.form(calls.call(application.call()));
        var before = applications.draft(ref);
        var sifted = files.sift(application.reference(), form, before, answers);
        if (!sifted.answers().equals(before)
                && !applications.save(ref, version, sifted.answers(), actor, clock.instant())) {
            throw new Refused("refusal.application.changed-meanwhile");
        }
        return Stream.of(
                        sifted.reasons(),
                        files.ofOtherKinds(application.reference(), form, sifted.answers()),
                        form.wrongInDraft(sifted.answers(), DayRange.newest(clock.instant())))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Adds files, given to this application, to what stands in the draft, whoever saved it.
     *
     * @param files ids by field
     */
    @Transactional
    public Added add(Actor actor, String ref, Map<String, List<String>> files) {
        applications.lock(ref);
        var answers = applications.draft(ref);
        var twice = new ArrayList<Refused.Reason>();
        for (var field : files.entrySet()) {
            var once = this.files.once(
                    new Reference("application", ref), field.getKey(), answers.all(field.getKey()), field.getValue());
            answers = answers.with(field.getKey(), once.ids().toArray(String[]::new));
            twice.addAll(once.reasons());
        }
        return new Added(save(actor, ref, answers), twice);
    }

    /**
     * What came of adding files.
     *
     * @param wrong with the answers so far
     * @param twice files that stood there already, and count once
     */
    public record Added(List<Refused.Reason> wrong, List<Refused.Reason> twice) {}

    /** Saves over whatever stands there; for a sole writer. */
    @Transactional
    public List<Refused.Reason> save(Actor actor, String ref, Answers answers) {
        var application = applications
                .find(ref)
                .filter(a -> ApplicationRules.mayWrite(actor, a))
                .orElseThrow(() -> new NotFound("application " + ref));
        return save(actor, ref, application.version(), answers);
    }
}

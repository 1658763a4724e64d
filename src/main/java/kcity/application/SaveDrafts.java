package kcity.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.forms.Answers;
import kcity.forms.CellName;
import kcity.forms.FormDefinition;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.DayRange;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what has been written so far, complete or not, right or wrong: nothing typed is ever lost. */
@Component
public class SaveDrafts {
    private final Applications applications;
    private final Drafts drafts;
    private final CallQueries calls;
    private final GivenFiles files;
    private final AskStages stages;
    private final PeopleQueries people;
    private final Clock clock;

    SaveDrafts(
            Applications applications,
            Drafts drafts,
            CallQueries calls,
            GivenFiles files,
            AskStages stages,
            PeopleQueries people,
            Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.files = files;
        this.calls = calls;
        this.stages = stages;
        this.people = people;
        this.clock = clock;
    }

    /** What is to stand in a draft, by the form that asks and by what stands there. */
    public interface Writing {
        Answers over(FormDefinition form, Answers before);
    }

    /** As {@link #save(Actor, String, int, Writing)}, whatever stands there. */
    @Transactional
    public List<Refused.Reason> save(Actor actor, String ref, int version, Answers answers) {
        return save(actor, ref, version, (form, before) -> answers);
    }

    /**
     * Saves the draft if it is still at that version. What stands there already may come twice, as by a double click.
     *
     * @return what is wrong with the answers so far; they are saved all the same, but for files that were not given to this application
     */
    @Transactional
    public List<Refused.Reason> save(Actor actor, String ref, int version, Writing writing) {
        var act = Act.of(actor, clock);
        return save(act, writable(actor, ref), version, writing);
    }

    /**
     * Saves a draft while it is written, beside others who write it: nobody's answer goes over another's unseen.
     *
     * @param was the answers as the writer's page had them when it was last in step
     * @param now as the writer has them
     */
    @Transactional
    public MergedDraft merge(Actor actor, String ref, Answers was, Answers now) {
        var act = Act.of(actor, clock);
        applications.lock(ref);
        var written = writable(actor, ref);
        var merge = FieldMerge.of(written.filled().form(), written.draft(), was, now);
        var lastWriter = people.person(Actor.SYSTEM, drafts.lastWriter(ref))
                .map(Person::name)
                .orElse("");
        var version = written.application().version();
        var _ = save(act, written, version, (form, stands) -> merge.answers());
        var saved = !merge.answers().equals(written.draft());
        return new MergedDraft(
                saved ? version + 1 : version,
                act.at(),
                lastWriter,
                merge.answers(),
                merge.others(),
                merge.clashes(),
                merge.kept().stream()
                        .flatMap(row -> written.filled().form().label(row, merge.answers()).stream())
                        .toList());
    }

    private Drafts.Written writable(Actor actor, String ref) {
        return drafts.written(ref)
                .filter(w -> ApplicationRights.mayWrite(actor, w.application()))
                .orElseThrow(() -> new NotFound("application " + ref));
    }

    private List<Refused.Reason> save(Act act, Drafts.Written written, int version, Writing writing) {
        var application = written.application();
        if (application.state() == Application.State.WITHDRAWN) {
            throw new Refused("refusal.application.withdrawn");
        }
        var call = calls.call(application.call());
        stages.ask(ActKind.SAVE, application, call, act.at());
        var form = written.filled().form();
        var sifted = files.sift(application.reference(), form, written.draft(), writing.over(form, written.draft()));
        if (!sifted.answers().equals(written.draft())
                && !drafts.save(application.ref(), version, sifted.answers(), act)
                && !standsThere(application.ref(), sifted.answers())) {
            throw new Refused("refusal.application.changed-meanwhile");
        }
        return Stream.of(
                        sifted.reasons(),
                        files.ofOtherKinds(application.reference(), form, sifted.answers()),
                        form.wrongInDraft(sifted.answers(), DayRange.newest(act.at())))
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the same was sent twice at once and the other came first. */
    private boolean standsThere(String ref, Answers answers) {
        return drafts.written(ref).map(Drafts.Written::draft).stream().anyMatch(answers::equals);
    }

    /**
     * Adds files, given to this application, to what stands in the draft, whoever saved it.
     *
     * @param files ids by field
     */
    @Transactional
    public Added add(Actor actor, String ref, Map<String, List<String>> files) {
        return add(Act.of(actor, clock), ref, files);
    }

    /** As {@link #add(Actor, String, Map)}, as a part of that act. */
    @Transactional
    public Added add(Act act, String ref, Map<String, List<String>> files) {
        applications.lock(ref);
        var written = writable(act.actor(), ref);
        var twice = new ArrayList<Refused.Reason>();
        var wrong = save(act, written, written.application().version(), (form, before) -> {
            var answers = before;
            for (var field : files.entrySet()) {
                var once = this.files.once(
                        written.application().reference(),
                        field.getKey(),
                        before.all(field.getKey()),
                        field.getValue());
                answers = withRow(form, answers, field.getKey())
                        .with(field.getKey(), once.ids().toArray(String[]::new));
                twice.addAll(once.reasons());
            }
            return answers;
        });
        return new Added(wrong, twice);
    }

    /** A row that a file is given to is there, also one that was blank before or that somebody has taken out meanwhile. */
    private static Answers withRow(FormDefinition form, Answers answers, String field) {
        var cell = CellName.read(field);
        var group = cell.flatMap(c -> form.field(c.rows()));
        if (cell.isEmpty() || group.isEmpty()) {
            return answers;
        }
        var keys = new LinkedHashSet<>(group.get().rowKeys(answers));
        keys.add(cell.get().key());
        return answers.with(group.get().name(), keys.toArray(String[]::new));
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
        var act = Act.of(actor, clock);
        var written = writable(actor, ref);
        return save(act, written, written.application().version(), (form, before) -> answers);
    }
}

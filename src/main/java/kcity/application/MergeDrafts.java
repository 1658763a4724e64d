package kcity.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kcity.forms.Answers;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Act;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves a draft while it is written, beside others who write it: nobody's answer goes over another's unseen. */
@Component
public class MergeDrafts {
    private final Applications applications;
    private final SaveDrafts drafts;
    private final PeopleQueries people;
    private final Clock clock;

    MergeDrafts(Applications applications, SaveDrafts drafts, PeopleQueries people, Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What stands in the draft afterwards.
     *
     * @param lastWriter name of whoever had saved last before
     * @param others questions that others have changed meanwhile and the writer has not
     * @param clashes questions that both have changed, each in an own way: they stand as the other saved them
     */
    public record Merged(
            int version,
            Instant savedAt,
            String lastWriter,
            Answers answers,
            List<String> others,
            List<String> clashes) {}

    /**
     * @param was the answers as the writer's page had them at first or when it was last in step, without files
     * @param now as the writer has them
     */
    @Transactional
    public Merged merge(Actor actor, String ref, Answers was, Answers now) {
        var act = Act.of(actor, clock);
        applications.lock(ref);
        var written = drafts.writable(actor, ref);
        var merge = FieldMerge.of(written.filled().form(), written.draft(), was, now);
        var lastWriter = people.person(Actor.SYSTEM, applications.lastWriter(ref))
                .map(Person::name)
                .orElse("");
        var version = written.application().version();
        var _ = drafts.save(act, written, version, (form, stands) -> merge.answers());
        var saved = !merge.answers().equals(written.draft());
        return new Merged(
                saved ? version + 1 : version, act.at(), lastWriter, merge.answers(), merge.others(), merge.clashes());
    }
}

package kcity.desk.review;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.desk.job.JobNote;
import kcity.desk.job.JobNotes;
import kcity.people.PeopleQueries;
import kcity.review.ReviewQueries;
import kcity.review.ranking.AskForRankings;
import kcity.review.round.Round;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.TakenBack;
import kcity.web.component.Link;
import kcity.web.component.Struck;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.stereotype.Component;

/** Makes the page of a review's progress: what is not complete comes first. */
@Component
class ShowProgress {
    private final ReviewHeads heads;
    private final ReviewQueries review;
    private final PeopleQueries people;
    private final InviteFields fields;
    private final JobNotes jobs;

    ShowProgress(ReviewHeads heads, ReviewQueries review, PeopleQueries people, InviteFields fields, JobNotes jobs) {
        this.heads = heads;
        this.review = review;
        this.people = people;
        this.fields = fields;
        this.jobs = jobs;
    }

    ProgressPage page(Frame frame, Actor actor, String call, SubmittedForm entered) {
        var head = heads.of(frame, actor, call, "progress");
        var note =
                head.running() ? jobs.of(frame, actor, AskForRankings.KIND, AskForRankings.about(call)) : JobNote.NONE;
        var tasks = review.tasks(actor, call);
        var done = (int) tasks.stream().filter(ReviewQueries.Task::in).count();
        var planned = review.planned(actor, call);
        var candidates = review.candidates(actor, call);
        return new ProgressPage(
                frame,
                entered,
                head,
                note,
                done,
                tasks.size(),
                frame.t("desk-review.of", done, tasks.size()),
                counts(frame, tasks, candidates, planned),
                waiting(frame, actor, tasks, head),
                review.round(actor, call)
                        .flatMap(Round::due)
                        .map(due -> frame.t("desk-review.due", frame.both(due)))
                        .orElse(""),
                head.running() && review.round(actor, call).flatMap(Round::due).isPresent()
                        ? List.of(new Link(
                                frame.t("desk-review.deadline.take-back"), head.address() + "/deadline/withdrawal"))
                        : List.of(),
                struck(frame, actor, call),
                planned,
                head.running() ? review.lacking(actor, call) : List.of(),
                head.running() ? fields.deadline(frame, entered) : List.of(),
                head.running() && !note.open() ? fields.close(frame, entered) : List.of());
    }

    /** Deadlines that were taken back. */
    private List<Struck> struck(Frame frame, Actor actor, String call) {
        var taken = new TakenBack(frame, id -> people.nameFor(actor, id));
        return review.withdrawn(actor, call).stream()
                .filter(gone -> gone.kind().equals("deadline"))
                .map(gone -> taken.of(frame.t("desk-review.deadline"), gone, "due_on"))
                .toList();
    }

    private static List<ProgressPage.Count> counts(
            Frame frame, List<ReviewQueries.Task> tasks, List<Application> candidates, int planned) {
        var byApplication = tasks.stream().collect(Collectors.groupingBy(ReviewQueries.Task::application));
        return candidates.stream()
                .map(candidate ->
                        count(frame, candidate, byApplication.getOrDefault(candidate.ref(), List.of()), planned))
                .sorted(Comparator.comparing(count -> count.state().tone() != Tone.PRIMARY))
                .toList();
    }

    private static ProgressPage.Count count(
            Frame frame, Application candidate, List<ReviewQueries.Task> own, int planned) {
        var in = own.stream().filter(ReviewQueries.Task::in).count();
        return new ProgressPage.Count(
                candidate.ref(),
                candidate.title(),
                frame.t("desk-review.of", in, Math.max(planned, own.size())),
                own.size() < planned && candidate.submitted()
                        ? Tag.of(Tone.PRIMARY, frame.t("desk-review.reviewer-missing", planned - own.size()))
                        : state(frame, candidate, in > 0 && in == own.size()));
    }

    private static Tag state(Frame frame, Application candidate, boolean complete) {
        if (!candidate.submitted()) {
            return Tag.of(Tone.NEUTRAL, frame.t("desk-review.withdrawn"));
        }
        return complete
                ? Tag.of(Tone.SUCCESS, frame.t("desk-review.complete"))
                : Tag.of(Tone.PRIMARY, frame.t("desk-review.waiting"));
    }

    private List<ProgressPage.Waiting> waiting(
            Frame frame, Actor actor, List<ReviewQueries.Task> tasks, ReviewHead head) {
        var missing = tasks.stream()
                .filter(task -> !task.in())
                .collect(Collectors.groupingBy(ReviewQueries.Task::expert, Collectors.counting()));
        var names = people.namesFor(actor, missing.keySet());
        return missing.entrySet().stream()
                .map(e -> new ProgressPage.Waiting(
                        names.getOrDefault(e.getKey(), e.getKey()),
                        e.getValue().intValue(),
                        head.running()
                                ? List.of(new Link(
                                        frame.t("desk-review.end"),
                                        head.address() + "/experts/" + e.getKey() + "/ending"))
                                : List.of()))
                .sorted(Comparator.comparing(ProgressPage.Waiting::missing)
                        .reversed()
                        .thenComparing(ProgressPage.Waiting::name))
                .toList();
    }
}

package kcity.desk.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import kcity.desk.job.JobNotes;
import kcity.people.PeopleQueries;
import kcity.review.ReviewQueries;
import kcity.review.assignment.AskForAssignments;
import kcity.review.assignment.AssignmentProposal;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import org.springframework.stereotype.Component;

/** Makes the page of a review's assignment. */
@Component
class ShowAssignment {
    private final ReviewHeads heads;
    private final ReviewQueries review;
    private final PeopleQueries people;
    private final InviteFields fields;
    private final AskedAgain again;
    private final JobNotes jobs;

    ShowAssignment(
            ReviewHeads heads,
            ReviewQueries review,
            PeopleQueries people,
            InviteFields fields,
            AskedAgain again,
            JobNotes jobs) {
        this.heads = heads;
        this.review = review;
        this.people = people;
        this.fields = fields;
        this.again = again;
        this.jobs = jobs;
    }

    AssignmentPage page(Frame frame, Actor actor, String call, SubmittedForm entered) {
        var head = heads.of(frame, actor, call, "assignment");
        var note = jobs.of(frame, actor, AskForAssignments.KIND, AskForAssignments.about(call));
        return new AssignmentPage(
                frame,
                entered,
                head,
                note,
                head.running() && !note.open() ? fields.load(frame, entered) : List.of(),
                review.proposal(actor, call)
                        .map(proposal -> proposal(frame, actor, proposal))
                        .orElse(AssignmentPage.Proposal.NONE));
    }

    private AssignmentPage.Proposal proposal(Frame frame, Actor actor, AssignmentProposal proposal) {
        return new AssignmentPage.Proposal(
                proposal.number(),
                proposal.applicable(),
                proposal.appliedAt() == null
                        ? Tag.of(Tone.WARNING, frame.t("desk-review.proposal.open"))
                        : Tag.of(Tone.SUCCESS, frame.t("desk-review.proposal.applied")),
                facts(frame, proposal),
                proof(frame, proposal),
                again.of(actor, proposal),
                proposal.reasons(),
                corrected(frame, actor, proposal),
                lines(actor, proposal));
    }

    /** That fields of expertise were put right since, which the proposal does not know; "" otherwise. */
    private String corrected(Frame frame, Actor actor, AssignmentProposal proposal) {
        var since = review.fieldsCorrectedSince(actor, proposal.call(), proposal.number());
        return since.isEmpty()
                ? ""
                : frame.t(
                        "desk-review.fields.corrected-since",
                        since.stream().map(id -> people.nameFor(actor, id)).collect(Collectors.joining(", ")));
    }

    private static List<Term> facts(Frame frame, AssignmentProposal proposal) {
        return List.of(
                Term.of(frame.t("desk-review.proposal.status"), frame.t("desk-review.status." + proposal.status())),
                Term.of(
                        frame.t("desk-review.proposal.load"),
                        frame.t("desk-review.proposal.load-is", proposal.reviewsEach(), proposal.mostEach())),
                Term.of(
                        frame.t("desk-review.proposal.connected"),
                        frame.t(proposal.connected() ? "component.field.yes" : "component.field.no")),
                Term.of(frame.t("desk-review.proposal.kept"), frame.number(proposal.kept())));
    }

    private static List<Term> proof(Frame frame, AssignmentProposal proposal) {
        return List.of(
                Term.of(frame.t("desk-review.proposal.total"), plain(proposal.total())),
                Term.of(frame.t("desk-review.proposal.bound"), plain(proposal.bound())),
                Term.of(frame.t("desk-review.proposal.worst"), plain(proposal.worst())),
                Term.of(frame.t("desk-review.proposal.input"), proposal.inputHash()),
                Term.of(
                        frame.t("desk-review.proposal.version"),
                        frame.t("desk-review.proposal.made", proposal.version(), proposal.seed())));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private List<AssignmentPage.Line> lines(Actor actor, AssignmentProposal proposal) {
        var names = people.namesFor(
                actor,
                proposal.pairs().stream().map(AssignmentProposal.Pair::expert).collect(Collectors.toSet()));
        var pairs = proposal.pairs().stream().collect(Collectors.groupingBy(AssignmentProposal.Pair::application));
        return review.candidates(actor, proposal.call()).stream()
                .filter(candidate -> pairs.containsKey(candidate.ref()))
                .map(candidate -> new AssignmentPage.Line(
                        candidate.ref(),
                        candidate.title(),
                        pairs.getOrDefault(candidate.ref(), List.of()).stream()
                                .map(pair -> names.getOrDefault(pair.expert(), pair.expert()))
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}

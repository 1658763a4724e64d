package kcity.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kcity.consulting.FindingKind;
import kcity.forms.Answers;
import kcity.jobs.Job;
import kcity.review.assignment.AssignmentProposal;
import kcity.review.assignment.Load;
import kcity.review.ranking.Ranking;
import kcity.selection.Choice;
import kcity.selection.Portfolio;
import kcity.shared.Actor;
import kcity.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * What people do in a year, one step after the other, by the operations behind their pages. The played year walks them, and so does every test that needs a
 * world further on. What a rule refuses is thrown.
 */
@Component
public class Steps {
    private final Deeds deeds;

    Steps(Deeds deeds) {
        this.deeds = deeds;
    }

    /** An expert with the fields that it is invited for. */
    public record Seat(Actor expert, List<String> fields) {}

    /** What an expert writes of an application. */
    public record Sheet(Map<String, Integer> points, String comment) {}

    /**
     * A draft that is filled in; its reference.
     *
     * @param answers by the reference, as files are given to it
     */
    public String write(Actor applicant, String call, Function<String, Answers> answers) {
        var ref = deeds.start().start(applicant, call);
        List<Refused.Reason> _ = deeds.save().save(applicant, ref, answers.apply(ref));
        return ref;
    }

    /** One visit and what was found at it. */
    public void visit(
            Actor officer, String ref, LocalDate on, String place, String people, Map<FindingKind, String> findings) {
        deeds.visit().record(officer, ref, on, place, people);
        findings.forEach((kind, words) -> deeds.find().record(officer, ref, kind, words));
    }

    /** Opens the round, for a reason where it comes early, and invites. */
    public void invite(Actor officer, String call, String reason, List<Seat> seats) {
        deeds.open().open(officer, call, reason);
        seats.forEach(seat -> deeds.invite().invite(officer, call, seat.expert().id(), seat.fields()));
    }

    public void accept(String call, List<Actor> experts) {
        experts.forEach(expert -> deeds.invitation().accept(expert, call));
    }

    /** For all that they have not declared a conflict with. */
    public void stateNoConflict(String call, List<Actor> experts) {
        experts.forEach(expert -> deeds.noConflict().state(expert, call));
    }

    public AssignmentProposal assign(Actor officer, String call, Load load) {
        done(deeds.askAssignment().ask(officer, call, load));
        var proposal = deeds.review().proposal(officer, call).orElseThrow();
        deeds.assign().apply(officer, proposal);
        return proposal;
    }

    /** Submits every sheet that is left; how many. */
    public int score(Actor expert, String call, Function<String, Sheet> judge) {
        var sheets = 0;
        for (var work : deeds.reviewer().assigned(expert, call)) {
            var ref = work.application().ref();
            var sheet = judge.apply(ref);
            deeds.score().submit(expert, ref, sheet.points(), sheet.comment());
            sheets++;
        }
        return sheets;
    }

    public Ranking close(Actor officer, String call) {
        done(deeds.askRanking().ask(officer, call, ""));
        return deeds.review().closed(officer, call).orElseThrow();
    }

    public void freeze(Actor officer, String call) {
        deeds.freeze().freeze(officer, call);
    }

    public Portfolio propose(Actor officer, String call) {
        done(deeds.askPortfolio().ask(officer, call));
        return deeds.selection().portfolio(officer, call).orElseThrow();
    }

    /** Sealed until that instant. */
    public void decide(
            Actor chair, String call, List<Choice> choices, List<String> reserve, String minutes, Instant announced) {
        deeds.decide().decide(chair, call, choices, reserve, minutes, announced);
    }

    /** Where its instant has come. */
    public void announce() {
        deeds.announce().announceDue();
    }

    private static void done(Job job) {
        if (job.state() != Job.State.DONE) {
            throw new Refused(job.reasons());
        }
    }
}

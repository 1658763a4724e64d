package kcity.desk.review;

import java.util.List;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.BarChart;
import kcity.web.component.Field;
import kcity.web.component.Step;
import kcity.web.component.Tag;
import kcity.web.component.Term;

/**
 * The review of a call.
 *
 * @param ready candidates that a round would begin with; 0 once it has begun
 * @param link a one-time link just made, to copy; empty otherwise
 */
public record ReviewPage(
        Frame frame,
        Entered entered,
        String call,
        String name,
        List<Step> steps,
        State state,
        boolean mayRun,
        int ready,
        Link link,
        List<Expert> experts,
        List<Field> invite,
        List<Field> bring,
        List<Conflict> conflicts,
        List<Field> propose,
        Proposal proposal,
        Progress progress,
        List<Field> close,
        Ranking ranking)
        implements Page {
    /** How far the round is. */
    public enum State {
        BEFORE,
        OPEN,
        CLOSED
    }

    /** A one-time link for somebody. */
    public record Link(String name, String address) {
        static final Link NONE = new Link("", "");
    }

    /** An invited expert. */
    public record Expert(
            String id, String name, String organisation, Tag answer, String fields, String done, int conflicts) {}

    /** A line of the register. */
    public record Conflict(String application, String expert, String kind, String source, String reason, String at) {}

    /** The newest proposed assignment; number 0 where there is none. */
    public record Proposal(
            int number, boolean applicable, Tag state, List<Term> facts, List<String> reasons, List<Line> lines) {
        static final Proposal NONE =
                new Proposal(0, false, Tag.of(kcity.web.component.Tone.NEUTRAL, ""), List.of(), List.of(), List.of());
    }

    /** An application and who would review it. */
    public record Line(String application, String title, String experts) {}

    /** How many sheets are in, and how each application stands. */
    public record Progress(int done, int all, String said, List<Count> applications) {}

    /** An application's sheets. */
    public record Count(String application, String title, String sheets, Tag state) {}

    /** What the closed round came to; no lines before. */
    public record Ranking(List<Term> facts, List<String> warnings, List<Place> places, BarChart chart) {
        static final Ranking NONE =
                new Ranking(List.of(), List.of(), List.of(), new BarChart("none", "", "", "", List.of()));
    }

    /** An application's place. */
    public record Place(
            int rank,
            String application,
            String title,
            int reviews,
            String mean,
            String calibrated,
            String spread,
            String interval) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}

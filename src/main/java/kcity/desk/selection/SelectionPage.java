package kcity.desk.selection;

import java.util.List;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Field;
import kcity.web.component.Step;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/**
 * The selection of a call.
 *
 * @param mayFreeze the ranking is there and the sheet is not frozen
 * @param mayPropose the sheet is frozen and nothing is announced
 * @param limits what places, bands and envelope allow
 * @param form the committee's decision, for its chair; empty for others and once it is announced
 */
public record SelectionPage(
        Frame frame,
        Entered entered,
        String call,
        String name,
        List<Step> steps,
        boolean mayFreeze,
        boolean mayPropose,
        List<Term> limits,
        List<Line> sheet,
        Proposal proposal,
        Form form,
        Decided decided,
        List<Leaving> leaving)
        implements Page {
    /** A line of the candidate sheet. */
    public record Line(
            int rank,
            String ref,
            String title,
            String place,
            String subType,
            String requested,
            String value,
            Tag state) {}

    /** The newest proposed portfolio; number 0 where there is none. */
    public record Proposal(
            int number, Tag state, List<Term> facts, List<String> conflict, List<Granted> granted, List<Out> out) {
        static final Proposal NONE =
                new Proposal(0, Tag.of(Tone.NEUTRAL, ""), List.of(), List.of(), List.of(), List.of());
    }

    /** A proposed project. */
    public record Granted(String ref, String title, String place, String amount) {}

    /** A candidate that the proposal leaves out: why, and what would have it in. */
    public record Out(String ref, String title, String why, String would) {}

    /** The decision as a form: one group of fields a candidate, then those of the whole. */
    public record Form(List<Entry> entries, List<Field> whole) {
        static final Form NONE = new Form(List.of(), List.of());
    }

    /** One candidate's fields. */
    public record Entry(String ref, String title, String said, List<Field> fields) {}

    /** The newest decision; no facts where there is none. */
    public record Decided(
            Tag state,
            List<Term> facts,
            List<Winner> winners,
            List<Departure> departures,
            List<String> reserve,
            List<String> replaced) {
        static final Decided NONE =
                new Decided(Tag.of(Tone.NEUTRAL, ""), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A chosen project. */
    public record Winner(String ref, String title, String place, String subType, String amount) {}

    /** Where the decision differs from the proposal. */
    public record Departure(String ref, String what, String reason) {}

    /** A winner that withdrew, to be replaced. */
    public record Leaving(String ref, String title, Field reason) {}

    public boolean isDecided() {
        return !decided.facts().isEmpty();
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}

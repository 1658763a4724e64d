package kcity.desk.selection;

import java.util.List;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Step;
import kcity.web.component.Struck;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;

/**
 * The overview of a call's selection: how far it is, what is next, what was decided.
 *
 * @param next what is to be done, in words
 * @param there where it is done; null where this reader has nothing to do now
 * @param limits what places, bands and envelope allow
 * @param leaving winners that withdrew; for the chair
 * @param mending what the reader can take back now
 * @param struck decisions and sheets that hold no more
 * @param vacant who was decided on and withdrew before the announcement, in words
 */
public record SelectionPage(
        Frame frame,
        SubmittedForm entered,
        SelectionHead head,
        List<Step> steps,
        String next,
        @org.jspecify.annotations.Nullable Link there,
        List<Term> limits,
        Decided decided,
        List<Leaving> leaving,
        List<String> vacant,
        List<Link> mending,
        List<Struck> struck)
        implements Page {
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
    public record Leaving(String ref, String title, List<Field> fields) {}

    public boolean isDecided() {
        return !decided.facts().isEmpty();
    }

    @Override
    public int status() {
        return entered.wrong() ? 422 : 200;
    }
}

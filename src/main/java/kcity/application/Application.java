package kcity.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kcity.forms.Answers;
import kcity.forms.FilledForm;
import kcity.forms.FormDefinition;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;
import kcity.shared.CountryCode;
import kcity.shared.DayRange;
import kcity.shared.Reference;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * An application as it stands: its newest submission, or its draft where there is none.
 *
 * @param ref such as {@code KCN-2024-P-001}
 * @param call that it came in by, whose form it fills
 * @param decidingCall the call of the edition that considers it, whose rules and agency decide; its own while that edition has none
 * @param edition the edition that considers it; the call's own unless it arrived after the cut-off
 * @param country null while the draft does not say
 * @param requested null while the draft does not say
 * @param fields of expertise that it needs, as its form offers them
 * @param form that the answers fill
 * @param version of the draft, for {@link SaveDrafts}
 * @param revision 0 before the first submission
 */
public record Application(
        String ref,
        String call,
        String decidingCall,
        int edition,
        ProgrammeType type,
        SubType subType,
        String organisation,
        String title,
        @Nullable CountryCode country,
        String city,
        @Nullable Won requested,
        List<String> fields,
        FormDefinition form,
        Answers answers,
        List<Partner> partners,
        State state,
        @Nullable Instant submittedAt,
        int version,
        int revision,
        boolean synthetic) {
    /** Derived from what was recorded. */
    public enum State {
        DRAFT,
        SUBMITTED,
        WITHDRAWN
    }

    public Reference reference() {
        return new Reference("application", ref);
    }

    /** What the answers say, asked by meaning. */
    public FilledForm filled() {
        return form.filled(answers);
    }

    /** On which something can have been done about it: since it was submitted. */
    public DayRange days(Instant now) {
        return DayRange.since(Objects.requireNonNull(submittedAt, "only what was submitted is acted on"), now);
    }

    public boolean submitted() {
        return state == State.SUBMITTED;
    }
}

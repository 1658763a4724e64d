package kcity.programme;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.charter.Agency;
import kcity.charter.Programme;
import kcity.shared.Text;

/**
 * The rules of one call: one type, or a group of its sub-types, in one edition.
 *
 * @param id unique in its rulebook
 * @param programme whose rules they are
 * @param form name of the application form's definition
 * @param applicants who may apply; one of them suffices
 * @param criteria what sources name; no order of weight
 * @param weights points by criterion key; unknown where nobody published any
 * @param grantedTotal what the chosen projects received together
 */
public record CallRules(
        String id,
        Programme programme,
        ProgrammeType type,
        String form,
        Sourced<Text> name,
        Sourced<Agency> operator,
        Intake intake,
        Sourced<Places> places,
        Sourced<Amount> envelope,
        Sourced<List<Applicant>> applicants,
        Route route,
        Sourced<Cap> proposalsPerCity,
        Sourced<Recipient> recipient,
        List<Sourced<Stage>> stages,
        Sourced<List<Criterion>> criteria,
        Sourced<Map<String, Integer>> weights,
        Sourced<ProjectPeriod> projectPeriod,
        Map<Event, Sourced<When>> timetable,
        Sourced<Count> received,
        Sourced<Count> selected,
        Sourced<Amount> grantedTotal,
        List<SubTypeRules> subTypes) {
    public CallRules {
        stages = List.copyOf(stages);
        timetable = Collections.unmodifiableMap(new LinkedHashMap<>(timetable));
        subTypes = List.copyOf(subTypes);
    }

    /** The same rules with a window that closes at another instant; rolling intake and a window that closes then already stay as they are. */
    public CallRules closingAt(Instant closes) {
        return intake instanceof Intake.Window window
                        && !window.closes().get().instant().equals(closes)
                ? taking(window.closingAt(closes))
                : this;
    }

    /** The same rules with another cut-off; a window stays as it is. */
    public CallRules consideringUntil(Instant cutOff) {
        return intake instanceof Intake.Rolling rolling ? taking(rolling.consideringUntil(cutOff)) : this;
    }

    /** The same rules with another intake. */
    public CallRules taking(Intake other) {
        return new CallRules(
                id,
                programme,
                type,
                form,
                name,
                operator,
                other,
                places,
                envelope,
                applicants,
                route,
                proposalsPerCity,
                recipient,
                stages,
                criteria,
                weights,
                projectPeriod,
                timetable,
                received,
                selected,
                grantedTotal,
                subTypes);
    }

    public boolean has(Stage stage) {
        return stages.stream().anyMatch(s -> s.get() == stage);
    }

    public Optional<SubTypeRules> find(SubType subType) {
        return subTypes.stream().filter(s -> s.subType() == subType).findFirst();
    }

    /** May a body of this kind apply, alone or together with a foreign government? */
    public boolean admits(ApplicantKind kind, boolean withGovernment) {
        return applicants.get().stream()
                .anyMatch(a -> a.kind() == kind && (withGovernment || a.manner() == Applicant.Manner.ALONE));
    }
}

package kcity.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcity.shared.Text;

/**
 * The rules of one call: one type, or a group of its sub-types, in one edition.
 *
 * @param id unique in its rulebook
 * @param form name of the application form's definition
 * @param applicants who may apply; one of them suffices
 * @param criteria what sources name; no order of weight
 * @param weights points by criterion key; unknown where nobody published any
 * @param grantedTotal what the chosen projects received together
 */
public record CallRules(
        String id,
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

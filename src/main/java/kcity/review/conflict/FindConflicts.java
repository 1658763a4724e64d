package kcity.review.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.application.Partner;
import kcity.forms.Meaning;
import kcity.people.Body;
import kcity.people.BodyQueries;
import kcity.people.Person;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.EmailAddress;
import kcity.shared.Sameness;
import org.springframework.stereotype.Component;

/** Conflicts that need nobody's word: an expert who belongs to the applicant or its partner body, by record, name, address or mail domain. */
@Component
public class FindConflicts {
    private static final String OWN = "OWN ";
    private final Rounds rounds;
    private final Conflicts conflicts;
    private final ApplicationQueries applications;
    private final BodyQueries bodies;

    FindConflicts(Rounds rounds, Conflicts conflicts, ApplicationQueries applications, BodyQueries bodies) {
        this.rounds = rounds;
        this.conflicts = conflicts;
        this.applications = applications;
        this.bodies = bodies;
    }

    /** The candidates that an expert of that organisation could not judge, in the order of their numbers. */
    public List<String> of(String call, String organisation) {
        return List.copyOf(touched(call, Map.of(organisation, List.of(""))).keySet());
    }

    /** What ties the expert to that candidate now, a line each; "" where nothing does. */
    String basis(String call, Person expert, String ref) {
        return lines(touched(call, expert).getOrDefault(ref, Set.of()));
    }

    private static String lines(Set<String> shared) {
        return String.join("\n", shared);
    }

    /** Rests on the expert's own body or mailbox, not on a likeness. */
    static boolean isCertain(String basis) {
        return basis.lines().anyMatch(line -> line.startsWith(OWN) || line.startsWith(Ties.MAILBOX));
    }

    /** By the person's account, and by all others that were said to be of the same person. */
    private Map<String, Set<String>> touched(String call, Person expert) {
        return touched(
                call,
                bodies.samePerson(Actor.SYSTEM, expert).stream()
                        .collect(Collectors.groupingBy(
                                Person::organisation, Collectors.mapping(Person::email, Collectors.toList()))));
    }

    /** @param addresses by the organisation of whose people they are; "" for nobody particular */
    private Map<String, Set<String>> touched(String call, Map<String, List<String>> addresses) {
        var candidates = applications.all(Actor.SYSTEM, rounds.candidates(call));
        var known = bodies.knownBy(
                Actor.SYSTEM, candidates.stream().flatMap(FindConflicts::keys).toList());
        var records = bodies.bodies(
                Actor.SYSTEM,
                Stream.concat(addresses.keySet().stream(), candidates.stream().flatMap(a -> records(a, known)))
                        .toList());
        var ties = addresses.entrySet().stream()
                .flatMap(own -> own.getValue().stream()
                        .map(address -> Ties.of(records.getOrDefault(own.getKey(), Body.NONE), address)))
                .toList();
        var touched = new LinkedHashMap<String, Set<String>>();
        for (var candidate : candidates) {
            var side = side(
                    candidate,
                    records(candidate, known)
                            .map(records::get)
                            .filter(Objects::nonNull)
                            .toList());
            var shared = ties.stream()
                    .flatMap(tie -> tie.shared(side).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (addresses.containsKey(candidate.organisation())) {
                shared.add(OWN + candidate.organisation());
            }
            if (!shared.isEmpty()) {
                touched.put(candidate.ref(), shared);
            }
        }
        return touched;
    }

    /** Names and addresses that stand in an application, as keys. */
    private static Stream<String> keys(Application application) {
        return Stream.concat(
                names(application).map(Sameness::unspaced),
                application.partners().stream()
                        .flatMap(partner -> EmailAddress.read(partner.email()).stream())
                        .map(EmailAddress::key));
    }

    private static Stream<String> names(Application application) {
        return Stream.concat(
                application.partners().stream().map(Partner::name),
                application.filled().all(Meaning.JOINT_APPLICANT).stream());
    }

    /** The applicant, the named bodies that are known here, and those whose people are named. */
    private static Stream<String> records(Application application, Map<String, Set<String>> known) {
        return Stream.concat(
                Stream.of(application.organisation()),
                keys(application).flatMap(key -> known.getOrDefault(key, Set.of()).stream()));
    }

    /** Everybody and every body that takes part in an application. */
    private static Ties.Side side(Application application, List<Body> bodies) {
        return new Ties.Side(
                bodies.stream().flatMap(body -> body.records().stream()).collect(Collectors.toSet()),
                Stream.concat(names(application), bodies.stream().flatMap(body -> body.names().stream()))
                        .toList(),
                Stream.concat(
                                application.partners().stream().map(Partner::email),
                                bodies.stream().flatMap(body -> body.addresses().stream()))
                        .toList(),
                application.filled().all(Meaning.OTHER_PARTICIPANTS));
    }

    /** Locks those that are not known yet; the facts are for the caller to tell. */
    public List<ConflictRecorded> record(String call, Person expert, Act act) {
        var told = new ArrayList<ConflictRecorded>();
        var known = conflicts.ofCall(call).stream()
                .filter(conflict -> conflict.expert().equals(expert.id()))
                .map(Conflict::application)
                .collect(Collectors.toSet());
        var dismissed = conflicts.dismissed(call).stream()
                .filter(past -> past.expert().equals(expert.id()))
                .toList();
        for (var tied : touched(call, expert).entrySet()) {
            var ref = tied.getKey();
            if (known.contains(ref) || dismissed.stream().anyMatch(past -> past.covers(ref, tied.getValue()))) {
                continue;
            }
            var conflict = new Conflict(
                    ref,
                    expert.id(),
                    ConflictKind.EMPLOYMENT,
                    true,
                    expert.organisation(),
                    act.at(),
                    Actor.SYSTEM.id());
            conflicts.add(call, conflict);
            told.add(ConflictRecorded.of(conflict, act.as(Actor.SYSTEM)));
        }
        return told;
    }
}

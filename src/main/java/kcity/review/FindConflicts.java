package kcity.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;

/** Conflicts that need nobody's word: an expert who belongs to the applicant, or to a body that is named as its partner. */
@Component
class FindConflicts {
    private final Rounds rounds;
    private final Conflicts conflicts;
    private final ApplicationQueries applications;
    private final PeopleQueries people;
    private final Clock clock;

    FindConflicts(
            Rounds rounds, Conflicts conflicts, ApplicationQueries applications, PeopleQueries people, Clock clock) {
        this.rounds = rounds;
        this.conflicts = conflicts;
        this.applications = applications;
        this.people = people;
        this.clock = clock;
    }

    /** The candidates that an expert of that organisation could not judge, in the order of their numbers. */
    List<String> of(String call, String organisation) {
        var names = namesOf(organisation);
        return applications.all(Actor.SYSTEM, rounds.candidates(call)).stream()
                .filter(application -> takesPart(organisation, names, application))
                .map(Application::ref)
                .toList();
    }

    private Set<String> namesOf(String organisation) {
        return people.organisation(organisation).stream()
                .flatMap(o -> Stream.of(o.name().ko(), o.name().en()))
                .map(FindConflicts::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean takesPart(String organisation, Set<String> names, Application application) {
        return application.organisation().equals(organisation)
                || application.partners().stream().anyMatch(partner -> names.contains(plain(partner.name())));
    }

    /** Locks them; the facts are for the caller to tell. */
    List<ConflictRecorded> record(String call, Person expert) {
        var told = new ArrayList<ConflictRecorded>();
        for (var ref : of(call, expert.organisation())) {
            var conflict = new Conflict(
                    ref,
                    expert.id(),
                    ConflictKind.EMPLOYMENT,
                    true,
                    expert.organisation(),
                    clock.instant(),
                    Actor.SYSTEM.id());
            conflicts.add(call, conflict);
            told.add(ConflictRecorded.of(conflict, Actor.SYSTEM));
        }
        return told;
    }
}

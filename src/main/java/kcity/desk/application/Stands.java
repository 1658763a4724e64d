package kcity.desk.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.call.Call;
import kcity.consulting.Consulting;
import kcity.consulting.ConsultingQueries;
import kcity.review.ReviewQueries;
import kcity.review.Round;
import kcity.screening.ScreeningQueries;
import kcity.selection.Decision;
import kcity.selection.Result;
import kcity.selection.SelectionQueries;
import kcity.shared.Actor;
import kcity.web.Frame;
import org.springframework.stereotype.Component;

/** Asks every stage how far the applications of a call are: a fixed number of questions, however many they are. */
@Component
class Stands {
    private final ApplicationQueries applications;
    private final ScreeningQueries screening;
    private final ConsultingQueries consulting;
    private final ReviewQueries review;
    private final SelectionQueries selection;

    Stands(
            ApplicationQueries applications,
            ScreeningQueries screening,
            ConsultingQueries consulting,
            ReviewQueries review,
            SelectionQueries selection) {
        this.applications = applications;
        this.screening = screening;
        this.consulting = consulting;
        this.review = review;
        this.selection = selection;
    }

    /** All that the call received, by reference: what its edition decides on, what was carried over, what was withdrawn. */
    List<Received> of(Frame frame, Actor actor, Call call) {
        var stands = standing(frame, actor, call.ref());
        var received = new ArrayList<Received>();
        applications
                .submitted(actor, call.ref())
                .forEach(a -> received.add(new Received(a, stands.getOrDefault(a.ref(), Stand.TO_SCREEN))));
        applications.pool(actor, call.ref()).forEach(a -> received.add(new Received(a, Stand.CARRIED_OVER)));
        applications.withdrawn(actor, call.ref()).forEach(a -> received.add(new Received(a, Stand.WITHDRAWN)));
        received.sort(Comparator.comparing(r -> r.application().ref()));
        return received;
    }

    /** How far one application is, which that call decides on. */
    Stand of(Frame frame, Actor actor, Application application, Call call) {
        return application.submitted()
                ? standing(frame, actor, call.ref()).getOrDefault(application.ref(), Stand.TO_SCREEN)
                : Stand.WITHDRAWN;
    }

    private Map<String, Stand> standing(Frame frame, Actor actor, String call) {
        var stands = new HashMap<String, Stand>();
        screening.states(actor, call).forEach((ref, state) -> stands.put(ref, Stand.valueOf(state.name())));
        consulting.begun(actor, call).forEach(begun -> stands.put(begun.application(), of(begun)));
        review.round(actor, call).ifPresent(round -> {
            stands.replaceAll((ref, stand) -> stand == Stand.ELIGIBLE ? Stand.NOT_SHORT_LISTED : stand);
            candidates(actor, round).forEach(ref -> stands.put(ref, round.closed() ? Stand.RANKED : Stand.IN_REVIEW));
        });
        selection
                .decision(actor, call)
                .filter(decision -> decision.announced(frame.now()))
                .ifPresent(decision -> stands.putAll(announced(actor, decision)));
        return stands;
    }

    private static Stand of(Consulting begun) {
        return begun.conclusion()
                .map(conclusion -> conclusion.go() ? Stand.GO : Stand.NO_GO)
                .orElse(Stand.CONSULTING);
    }

    private List<String> candidates(Actor actor, Round round) {
        return review.candidates(actor, round.call()).stream()
                .map(Application::ref)
                .toList();
    }

    private Map<String, Stand> announced(Actor actor, Decision decision) {
        var winners = selection.results(actor, decision.call()).stream()
                .map(Result::ref)
                .collect(Collectors.toSet());
        return selection.candidates(actor, decision.call()).stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.ref(),
                        candidate -> winners.contains(candidate.ref())
                                ? Stand.CHOSEN
                                : decision.reserve().contains(candidate.ref()) ? Stand.RESERVE : Stand.NOT_CHOSEN));
    }
}

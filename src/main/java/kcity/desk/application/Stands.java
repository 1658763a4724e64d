package kcity.desk.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.Received;
import kcity.application.ReceivedApplications;
import kcity.call.Call;
import kcity.consulting.Consulting;
import kcity.consulting.ConsultingQueries;
import kcity.review.ReviewQueries;
import kcity.screening.ScreeningQueries;
import kcity.screening.State;
import kcity.selection.Decision;
import kcity.selection.Result;
import kcity.selection.SelectionQueries;
import kcity.shared.Actor;
import kcity.web.Frame;
import org.springframework.stereotype.Component;

/** Asks every stage how far the applications of a call are: a fixed number of questions, however many they are. */
@Component
class Stands {
    private final ReceivedApplications received;
    private final ScreeningQueries screening;
    private final ConsultingQueries consulting;
    private final ReviewQueries review;
    private final SelectionQueries selection;

    Stands(
            ReceivedApplications received,
            ScreeningQueries screening,
            ConsultingQueries consulting,
            ReviewQueries review,
            SelectionQueries selection) {
        this.received = received;
        this.screening = screening;
        this.consulting = consulting;
        this.review = review;
        this.selection = selection;
    }

    /** All that the call received, by reference: what its edition decides on, what was carried over, what was withdrawn. */
    List<ReceivedLine> of(Frame frame, Actor actor, Call call) {
        var stands = standing(
                frame, actor, call.ref(), screening.states(actor, call.ref()), consulting.begun(actor, call.ref()));
        var beside = received.ofSameCity(actor, call.ref());
        return received.of(actor, call.ref()).stream()
                .map(application -> new ReceivedLine(
                        application, stand(application, stands), beside.getOrDefault(application.ref(), List.of())))
                .toList();
    }

    private static Stand stand(Received application, Map<String, Stand> stands) {
        return switch (application.way()) {
            case CONSIDERED -> stands.getOrDefault(application.ref(), Stand.TO_SCREEN);
            case CARRIED_OVER -> Stand.CARRIED_OVER;
            case WITHDRAWN -> Stand.WITHDRAWN;
        };
    }

    /** How far one application is, which that call decides on. */
    Stand of(Frame frame, Actor actor, Application application, Call call) {
        var ref = application.ref();
        return application.submitted()
                ? standing(
                                frame,
                                actor,
                                call.ref(),
                                Map.of(ref, screening.of(actor, ref).state(frame.now())),
                                consulting.of(actor, ref).stream().toList())
                        .getOrDefault(ref, Stand.TO_SCREEN)
                : Stand.WITHDRAWN;
    }

    private Map<String, Stand> standing(
            Frame frame, Actor actor, String call, Map<String, State> screened, List<Consulting> begun) {
        var stands = new HashMap<String, Stand>();
        screened.forEach((ref, state) -> stands.put(ref, Stand.valueOf(state.name())));
        begun.forEach(one -> stands.put(one.application(), of(one)));
        review.round(actor, call).ifPresent(round -> {
            stands.replaceAll((ref, stand) -> stand == Stand.ELIGIBLE ? Stand.NOT_SHORT_LISTED : stand);
            review.candidateRefs(actor, call)
                    .forEach(ref -> stands.put(ref, round.closed() ? Stand.RANKED : Stand.IN_REVIEW));
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

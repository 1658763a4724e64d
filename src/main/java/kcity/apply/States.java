package kcity.apply;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.AskStages;
import kcity.consulting.ConsultingQueries;
import kcity.review.ReviewCandidates;
import kcity.screening.ScreeningQueries;
import kcity.selection.ResultAnnounced.Outcome;
import kcity.selection.SelectionQueries;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.component.Tag;
import kcity.web.component.Tone;
import org.springframework.stereotype.Component;

/** The applicant's words for where an application stands: the result once it is announced, before that what was decided against it, else that it was received. */
@Component
final class States {
    private final ScreeningQueries screening;
    private final ConsultingQueries consulting;
    private final SelectionQueries selection;
    private final AskStages stages;
    private final ReviewCandidates candidates;

    States(
            ScreeningQueries screening,
            ConsultingQueries consulting,
            SelectionQueries selection,
            AskStages stages,
            ReviewCandidates candidates) {
        this.screening = screening;
        this.consulting = consulting;
        this.selection = selection;
        this.stages = stages;
        this.candidates = candidates;
    }

    /** With how far it is, where nothing is decided. */
    Tag tag(Frame frame, Actor actor, Application application) {
        return waits(frame, actor, application)
                ? underway(frame, actor, application)
                : requireNonNull(tags(frame, actor, List.of(application)).get(application.ref()));
    }

    /** By reference. */
    Map<String, Tag> tags(Frame frame, Actor actor, List<Application> shown) {
        var decided = decided(frame, shown);
        return shown.stream()
                .collect(Collectors.toMap(
                        Application::ref,
                        application -> requireNonNull(
                                decided.getOrDefault(application.ref(), undecided(frame, application)))));
    }

    private static Tag undecided(Frame frame, Application application) {
        return switch (application.state()) {
            case DRAFT -> Tag.of(Tone.NEUTRAL, frame.t("apply.state.DRAFT"));
            case SUBMITTED -> Tag.of(Tone.PRIMARY, frame.t("apply.state.SUBMITTED"));
            case WITHDRAWN -> Tag.of(Tone.WARNING, frame.t("apply.state.WITHDRAWN"));
        };
    }

    /** It was received, and nothing that ends its way is decided. */
    boolean waits(Frame frame, Actor actor, Application application) {
        return application.submitted() && decided(frame, List.of(application)).isEmpty();
    }

    /** How far it is; what was decided against it stands before this. */
    private Tag underway(Frame frame, Actor actor, Application application) {
        var reached = stages.of(application);
        return switch (reached) {
            case WRITTEN, RECEIVED -> Tag.of(Tone.PRIMARY, frame.t("apply.state.SUBMITTED"));
            case IN_CONSULTING -> Tag.of(Tone.PRIMARY, frame.t(consulted(actor, application)));
            case AGREED, REPORTED -> Tag.of(Tone.SUCCESS, frame.t("apply.state.CHOSEN"));
            case SCREENED, SHORT_LISTED -> Tag.of(Tone.PRIMARY, frame.t("apply.reached." + reached));
            case IN_REVIEW, REVIEWED, FROZEN, ANNOUNCED ->
                candidates.isCandidate(application.ref())
                        ? Tag.of(Tone.PRIMARY, frame.t("apply.reached.IN_REVIEW"))
                        : Tag.of(Tone.NEUTRAL, frame.t("apply.reached.not-in-review"));
        };
    }

    private String consulted(Actor actor, Application application) {
        return consulting.wentOn(actor, application.ref()) ? "apply.reached.go" : "apply.reached.IN_CONSULTING";
    }

    /** Of those that stand. The reasons are the applicant's alone; that its way has ended is its partner's too. */
    private Map<String, Tag> decided(Frame frame, List<Application> shown) {
        var standing = shown.stream().filter(Application::submitted).toList();
        var tags = new HashMap<String, Tag>();
        consulting.stopped(standing).forEach(ref -> tags.put(ref, Tag.of(Tone.DANGER, frame.t("apply.state.no-go"))));
        screening
                .notEligible(standing)
                .forEach(ref -> tags.put(ref, Tag.of(Tone.DANGER, frame.t("apply.state.not-eligible"))));
        selection
                .outcomes(standing)
                .forEach((ref, outcome) -> tags.put(ref, Tag.of(tone(outcome), frame.t("apply.state." + outcome))));
        return tags;
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case CHOSEN -> Tone.SUCCESS;
            case RESERVE -> Tone.INFORMATION;
            case NOT_CHOSEN -> Tone.NEUTRAL;
        };
    }
}

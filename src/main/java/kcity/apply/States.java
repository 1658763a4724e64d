package kcity.apply;

import java.util.Optional;
import kcity.application.Application;
import kcity.application.ApplicationRules;
import kcity.consulting.ConsultingQueries;
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

    States(ScreeningQueries screening, ConsultingQueries consulting, SelectionQueries selection) {
        this.screening = screening;
        this.consulting = consulting;
        this.selection = selection;
    }

    Tag tag(Frame frame, Actor actor, Application application) {
        return switch (application.state()) {
            case DRAFT -> Tag.of(Tone.NEUTRAL, frame.t("apply.state.DRAFT"));
            case SUBMITTED -> submitted(frame, actor, application);
            case WITHDRAWN -> Tag.of(Tone.WARNING, frame.t("apply.state.WITHDRAWN"));
        };
    }

    /** It was received, and nothing that ends its way is decided. */
    boolean waits(Frame frame, Actor actor, Application application) {
        return application.submitted() && decided(frame, actor, application).isEmpty();
    }

    private Tag submitted(Frame frame, Actor actor, Application application) {
        return decided(frame, actor, application)
                .orElseGet(() -> Tag.of(Tone.PRIMARY, frame.t("apply.state.SUBMITTED")));
    }

    private Optional<Tag> decided(Frame frame, Actor actor, Application application) {
        return selection
                .outcome(actor, application.ref())
                .map(outcome -> Tag.of(tone(outcome), frame.t("apply.state." + outcome)))
                .or(() -> ended(frame, actor, application));
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case CHOSEN -> Tone.SUCCESS;
            case RESERVE -> Tone.INFORMATION;
            case NOT_CHOSEN -> Tone.NEUTRAL;
        };
    }

    /** Partner bodies are told results only. */
    private Optional<Tag> ended(Frame frame, Actor actor, Application application) {
        if (!ApplicationRules.mayWrite(actor, application)) {
            return Optional.empty();
        }
        var ref = application.ref();
        if (screening
                .outcome(actor, ref)
                .filter(decision -> !decision.eligible())
                .isPresent()) {
            return Optional.of(Tag.of(Tone.DANGER, frame.t("apply.state.not-eligible")));
        }
        return consulting
                        .outcome(actor, ref)
                        .filter(conclusion -> !conclusion.go())
                        .isPresent()
                ? Optional.of(Tag.of(Tone.DANGER, frame.t("apply.state.no-go")))
                : Optional.empty();
    }
}

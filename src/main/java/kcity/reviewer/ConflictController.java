package kcity.reviewer;

import java.util.Arrays;
import java.util.List;
import kcity.review.ReviewerQueries;
import kcity.review.conflict.ConflictKind;
import kcity.review.conflict.DeclareConflicts;
import kcity.review.conflict.WithdrawConflicts;
import kcity.review.round.ReviewMatter;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Link;
import kcity.web.component.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An expert declares a conflict of interest; afterwards the application is gone for them. */
@Controller
class ConflictController {
    private final ReviewerQueries queries;
    private final DeclareConflicts declare;
    private final WithdrawConflicts withdraw;
    private final Shown shown;

    ConflictController(ReviewerQueries queries, DeclareConflicts declare, WithdrawConflicts withdraw, Shown shown) {
        this.queries = queries;
        this.declare = declare;
        this.withdraw = withdraw;
        this.shown = shown;
    }

    @GetMapping("/reviewer/applications/{ref}/conflict")
    Page form(Frame frame, Actor actor, @PathVariable String ref) {
        return form(frame, actor, ref, SubmittedForm.NOTHING);
    }

    private Page form(Frame frame, Actor actor, String ref, SubmittedForm entered) {
        var application = queries.listedOne(actor, ref);
        var kinds = DeclareConflicts.kinds().stream()
                .map(kind -> Option.of(kind.name(), frame.t("review.kind." + kind)))
                .toList();
        return new ConflictPage(
                frame,
                entered,
                ref,
                application.title(),
                shown.who(frame, application),
                List.of(
                        entered.fill(
                                frame,
                                Field.choice("kind", frame.t("reviewer.conflict.kind"), kinds)
                                        .about(ReviewMatter.CONFLICT_KIND)),
                        entered.fill(
                                frame,
                                Field.longText("reason", frame.t("reviewer.conflict.reason"))
                                        .about(Matter.REASON)
                                        .hint(frame.t("reviewer.conflict.reason.hint"))
                                        .limit(1000))));
    }

    @PostMapping("/reviewer/applications/{ref}/conflict")
    Object declare(Frame frame, Actor actor, @PathVariable String ref, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    declare.declare(actor, ref, kind(entered.value("kind")), entered.value("reason"));
                    return Redirect.to("/reviewer").saying("reviewer.conflict-declared");
                },
                again -> form(frame, actor, ref, again));
    }

    /** Own declarations are named on this page alone; elsewhere the application does not exist for the expert. */
    @GetMapping("/reviewer/conflicts")
    FormPage withdrawal(Frame frame, Actor actor) {
        return withdrawal(frame, actor, SubmittedForm.NOTHING);
    }

    private FormPage withdrawal(Frame frame, Actor actor, SubmittedForm entered) {
        var declared = queries.retractable(actor).stream()
                .map(c -> Option.of(c.application(), c.application() + " · " + frame.t("review.kind." + c.kind())))
                .toList();
        if (declared.isEmpty()) {
            throw new NotFound("conflicts of " + actor.id());
        }
        var title = frame.t("reviewer.conflict.take-back");
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(new Link(frame.t("reviewer.title"), "/reviewer"), new Link(title, "")))
                .lead(frame.t("reviewer.conflict.take-back.lead"))
                .button(title)
                .fields(List.of(
                        Field.choice("ref", frame.t("reviewer.application"), declared)
                                .value(
                                        declared.size() == 1
                                                ? declared.getFirst().value()
                                                : ""),
                        Field.longText("reason", frame.t("reviewer.conflict.reason"))
                                .about(Matter.REASON)));
    }

    @PostMapping("/reviewer/conflicts")
    Object withdraw(Frame frame, Actor actor, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    if (entered.value("ref").isEmpty()) {
                        throw new Refused(List.of(Refused.Reason.at("ref", "refusal.reviewer.conflict-missing")));
                    }
                    withdraw.byExpert(actor, entered.value("ref"), entered.value("reason"));
                    return Redirect.to("/reviewer").saying("reviewer.conflict-taken-back");
                },
                again -> withdrawal(frame, actor, again));
    }

    private static @Nullable ConflictKind kind(String name) {
        return Arrays.stream(ConflictKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

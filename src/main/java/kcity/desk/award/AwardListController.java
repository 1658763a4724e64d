package kcity.desk.award;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.award.Award;
import kcity.award.AwardQueries;
import kcity.award.Terms;
import kcity.call.CallQueries;
import kcity.desk.shell.DeskNavigation;
import kcity.progress.ApplicationStage;
import kcity.progress.ProgressQueries;
import kcity.shared.Actor;
import kcity.shared.Won;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.StageTag;
import kcity.web.component.KeyFigure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was granted, call by call. */
@Controller
class AwardListController {
    private final AwardQueries awards;
    private final ApplicationQueries applications;
    private final ProgressQueries progress;
    private final CallQueries calls;
    private final DeskNavigation navigation;

    AwardListController(
            AwardQueries awards,
            ApplicationQueries applications,
            ProgressQueries progress,
            CallQueries calls,
            DeskNavigation navigation) {
        this.awards = awards;
        this.applications = applications;
        this.progress = progress;
        this.calls = calls;
        this.navigation = navigation;
    }

    @GetMapping("/desk/calls/{callRef}/awards")
    Page list(Frame frame, Actor actor, @PathVariable String callRef) {
        var call = calls.call(callRef);
        var all = awards.all(actor, callRef);
        return new AwardListPage(
                frame,
                DeskNavigation.name(frame, call),
                navigation.trail(frame, call, frame.t("project.award.list")),
                navigation.of(frame, call),
                figures(frame, all),
                lines(frame, actor, all));
    }

    private static List<KeyFigure> figures(Frame frame, List<Award> all) {
        return List.of(
                figure(
                        frame,
                        "project.award.granted",
                        all.stream().map(Award::granted).toList()),
                figure(
                        frame,
                        "project.award.agreed",
                        all.stream()
                                .flatMap(award -> award.terms().stream())
                                .map(Terms::amount)
                                .toList()),
                figure(
                        frame,
                        "project.award.paid",
                        all.stream().map(Award::paid).toList()));
    }

    private static KeyFigure figure(Frame frame, String key, List<Won> amounts) {
        return KeyFigure.of(frame.won(amounts.stream().reduce(Won.ZERO, Won::plus)), "", frame.t(key));
    }

    private List<AwardListPage.Line> lines(Frame frame, Actor actor, List<Award> all) {
        var chosen = applications
                .all(actor, all.stream().map(Award::application).toList())
                .stream()
                .collect(Collectors.toMap(Application::ref, Function.identity()));
        var stages = progress.of(chosen.values());
        return all.stream()
                .map(award -> line(
                        frame,
                        award,
                        requireNonNull(chosen.get(award.application())).title(),
                        requireNonNull(stages.get(award.application()))))
                .toList();
    }

    private static AwardListPage.Line line(Frame frame, Award award, String title, ApplicationStage stage) {
        return new AwardListPage.Line(
                award.application(),
                title,
                frame.won(award.granted()),
                award.terms().map(terms -> frame.won(terms.amount())).orElse("–"),
                frame.won(award.paid()),
                award.nextToPay()
                        .map(next -> frame.t("project.award.next", next.name(), frame.date(next.dueOn())))
                        .orElse("–"),
                StageTag.ofStaff(frame, stage));
    }
}

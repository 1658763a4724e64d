package kcity.project.award;

import static kcity.progress.ApplicationStage.AT_WORK;
import static kcity.progress.ApplicationStage.COMPLETED;
import static kcity.progress.ApplicationStage.TERMINATED;
import static kcity.progress.ApplicationStage.TO_SIGN;
import static kcity.progress.ApplicationStage.TO_TENDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcity.application.Application;
import kcity.application.ApplicationQueries;
import kcity.audit.Timeline;
import kcity.award.Award;
import kcity.award.AwardQueries;
import kcity.award.AwardRights;
import kcity.call.CallQueries;
import kcity.people.PeopleQueries;
import kcity.portfolio.Outcome;
import kcity.portfolio.PublishedOutcomes;
import kcity.programme.ProgrammeType;
import kcity.progress.ApplicationStage;
import kcity.progress.ProgressQueries;
import kcity.project.ProjectNavigation;
import kcity.project.ProjectPlace;
import kcity.shared.Actor;
import kcity.shared.Audience;
import kcity.web.Frame;
import kcity.web.StageTag;
import kcity.web.component.Link;
import kcity.web.component.Step;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.TimelineEntry;
import kcity.web.component.Tone;
import org.springframework.stereotype.Component;

/** Puts the page of one award together, for its officers and for the winner. */
@Component
class ShowAward {
    private static final Set<String> OURS = Set.of(
            "ContractorChosen",
            "AgreementSigned",
            "PaymentProposed",
            "PaymentMade",
            "AgreementAmended",
            "AmendmentWithdrawn",
            "AwardCorrected",
            "AwardEntryWithdrawn",
            "AgreementEnded",
            "ReportDelivered",
            "ReportAccepted",
            "PilotEntryWithdrawn");

    private final AwardQueries awards;
    private final ApplicationQueries applications;
    private final ProgressQueries progress;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final Timeline timeline;
    private final ProjectNavigation navigation;
    private final PublishedOutcomes outcomes;

    ShowAward(
            AwardQueries awards,
            ApplicationQueries applications,
            ProgressQueries progress,
            CallQueries calls,
            PeopleQueries people,
            Timeline timeline,
            ProjectNavigation navigation,
            PublishedOutcomes outcomes) {
        this.awards = awards;
        this.applications = applications;
        this.progress = progress;
        this.calls = calls;
        this.people = people;
        this.timeline = timeline;
        this.navigation = navigation;
        this.outcomes = outcomes;
    }

    AwardPage page(Frame frame, Actor actor, String ref) {
        var award = awards.of(actor, ref);
        var application = applications.application(actor, ref);
        var stage = progress.of(application);
        var ofOfficer = new ProjectPlace(frame, ref).isOfOfficer();
        var acts = application.submitted() && AwardRights.mayAct(actor, calls.call(application.decidingCall()));
        return new AwardPage(
                frame,
                ref,
                application.title(),
                application.synthetic(),
                navigation.trail(frame, application, frame.t("project.award.title")),
                navigation.of(frame, application),
                StageTag.ofStaff(frame, stage),
                steps(frame, award.type(), stage),
                acts ? acts(frame, actor, award, stage) : List.of(),
                terms(frame, award),
                share(award),
                frame.won(award.paid()),
                award.milestones().stream().map(m -> line(frame, award, m)).toList(),
                new AmendmentWords(frame, id -> people.nameFor(actor, id)).of(award.amendments()),
                acts ? new MendingWords(frame).ways(award) : List.of(),
                new MendingWords(frame).struck(award, id -> people.nameFor(actor, id)),
                outcomes.of(ref).stream()
                        .map(outcome -> outcome(frame, outcome))
                        .toList(),
                timeline(frame, actor, application, ofOfficer ? Audience.OFFICERS : Audience.PARTIES));
    }

    /** The way of that type; a demonstration has no tender. */
    private static List<Step> steps(Frame frame, ProgrammeType type, ApplicationStage stage) {
        var end = stage == TERMINATED ? TERMINATED : COMPLETED;
        var way = type == ProgrammeType.PLANNING
                ? List.of(TO_TENDER, TO_SIGN, AT_WORK, end)
                : List.of(TO_SIGN, AT_WORK, end);
        return Step.walk(
                way.stream().map(step -> frame.t("project.award.step." + step)).toList(),
                stage == end ? way.size() : Math.max(0, way.indexOf(stage)));
    }

    private static List<Link> acts(Frame frame, Actor actor, Award award, ApplicationStage stage) {
        var base = new ProjectPlace(frame, award.application()).award();
        var acts = new ArrayList<Link>();
        switch (stage) {
            case TO_TENDER -> acts.add(new Link(frame.t("project.award.tender.do"), base + "/contractor"));
            case TO_SIGN -> acts.add(new Link(frame.t("project.award.agreement.do"), base + "/agreement"));
            case AT_WORK ->
                award.nextToPay()
                        .flatMap(next -> payment(frame, actor, award, next))
                        .ifPresent(acts::add);
            default -> {}
        }
        if (award.agreement() != null) {
            if (!award.ended()) {
                acts.add(new Link(frame.t("project.award.amend.do"), base + "/amendments"));
            }
            acts.add(new Link(frame.t("desk-outcome.title"), "/desk/outcomes/" + award.application()));
        }
        return acts;
    }

    /** What one officer proposed is for another to approve. */
    private static Optional<Link> payment(Frame frame, Actor actor, Award award, Award.Milestone next) {
        var address = new ProjectPlace(frame, award.application()).award() + "/payments/" + next.number();
        var proposal = award.mended().proposal();
        if (proposal == null) {
            return Optional.of(new Link(frame.t("project.award.pay", next.name()), address));
        }
        return proposal.by().equals(actor.id())
                ? Optional.empty()
                : Optional.of(new Link(frame.t("project.award.approve", next.name()), address + "/approval"));
    }

    private static List<Term> terms(Frame frame, Award award) {
        var terms = new ArrayList<Term>();
        terms.add(Term.of(frame.t("project.award.granted"), frame.won(award.granted())));
        var contractor = award.contractor();
        if (contractor != null) {
            terms.add(Term.of(frame.t("project.award.contractor"), contractor.name()));
            terms.add(Term.of(frame.t("project.award.notice"), contractor.notice()));
            terms.add(Term.of(frame.t("project.award.chosen-on"), frame.date(contractor.chosenOn())));
        }
        var agreement = award.agreement();
        if (agreement != null) {
            terms.add(Term.of(frame.t("project.award.number"), agreement.number()));
            terms.add(Term.of(frame.t("project.award.signed-on"), frame.date(agreement.signedAt())));
            terms.add(Term.of(frame.t("project.award.recipient"), agreement.recipient()));
            terms.add(Term.of(frame.t("project.award.agreed"), frame.won(agreement.amount())));
            terms.add(Term.of(frame.t("project.award.ends"), frame.date(agreement.endsOn())));
        }
        terms.addAll(new MendingWords(frame).settlement(award));
        return terms;
    }

    private static int share(Award award) {
        return award.terms()
                .map(terms ->
                        (int) (award.paid().amount() * 100 / terms.amount().amount()))
                .orElse(-1);
    }

    private static AwardPage.Line line(Frame frame, Award award, Award.Milestone milestone) {
        var payment = milestone.payment();
        return new AwardPage.Line(
                milestone.name(),
                frame.date(milestone.dueOn()),
                frame.won(milestone.amount()),
                milestone.report().isEmpty() ? "–" : frame.t("project.award.report." + milestone.report()),
                state(frame, award, milestone),
                payment == null ? "–" : frame.date(payment.paidOn()),
                payment == null ? "–" : payment.reference());
    }

    private static Tag state(Frame frame, Award award, Award.Milestone milestone) {
        var proposal = award.mended().proposal();
        if (milestone.paid()) {
            return Tag.of(Tone.SUCCESS, frame.t("project.award.milestone.paid"));
        }
        return proposal != null && proposal.milestone() == milestone.number()
                ? Tag.of(Tone.WARNING, frame.t("project.award.milestone.proposed"))
                : Tag.of(Tone.NEUTRAL, frame.t("project.award.milestone.open"));
    }

    private static TimelineEntry outcome(Frame frame, Outcome outcome) {
        var amount = outcome.amount();
        var kind = frame.t("outcome-kind." + outcome.kind());
        return new TimelineEntry(
                outcome.on().toString(),
                frame.date(outcome.on()),
                amount == null ? kind : kind + " · " + frame.won(amount),
                outcome.source(),
                outcome.what(),
                Tone.SUCCESS);
    }

    private List<TimelineEntry> timeline(Frame frame, Actor actor, Application application, Audience audience) {
        return timeline.of(application.reference(), audience).stream()
                .filter(entry -> OURS.contains(entry.kind()))
                .map(entry -> new TimelineEntry(
                        entry.at().toString(),
                        frame.time(entry.at()),
                        frame.t("fact." + entry.kind()),
                        people.nameFor(actor, entry.actor()),
                        entry.reason(),
                        Tone.NEUTRAL))
                .toList();
    }
}

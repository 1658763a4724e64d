package kcity.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kcity.call.Call;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeType;
import kcity.programme.Stage;
import kcity.replay.material.Answered;
import kcity.replay.material.Dossier;
import kcity.shared.Actor;
import kcity.shared.Refused;

/** One call from its opening to the candidates: arrivals, screening, short list, consulting. Then {@link CallDecision} goes on. */
final class CallPlay {
    private static final String TOO_LATE = "refusal.call.in-time";
    private final Deeds deeds;
    private final Agenda agenda;
    private final Cast cast;
    private final Chance chance;
    private final Story story;
    private final Tally tally;
    private final Call call;
    private final CallRules rules;
    private final Calendar calendar;
    private final Actor officer;
    private final Map<String, Entrant> applied = new HashMap<>();

    CallPlay(Deeds deeds, Agenda agenda, Cast cast, Chance chance, Story story, Tally tally, Call call) {
        this.deeds = deeds;
        this.agenda = agenda;
        this.cast = cast;
        this.chance = chance;
        this.story = story;
        this.tally = tally;
        this.call = call;
        this.rules = deeds.calls().rules(call);
        this.calendar = new Calendar(rules);
        this.officer = cast.actor("officer of " + call.agency());
    }

    void plan(List<Entrant> entrants) {
        agenda.at(calendar.opens(), () -> tell("opens"));
        entrants.forEach(this::planArrival);
        agenda.at(
                calendar.closes().plusSeconds(2),
                () -> tell((calendar.rolling() ? "cut-off; so far received: " : "closes; received: ")
                        + submitted().size()));
        agenda.at(calendar.at(0.03), "screening " + call.ref(), this::screen);
        if (rules.has(Stage.PRELIMINARY_CONSULTING)) {
            agenda.at(calendar.at(0.2), this::shortList);
        }
        new CallDecision(deeds, agenda, cast, chance, story, tally, call, applied).plan();
    }

    private void planArrival(Entrant entrant) {
        agenda.at(arrival(entrant), () -> arrive(entrant));
    }

    /** More come the nearer the close is; a second of its city comes right after the first. */
    private Instant arrival(Entrant entrant) {
        var window = Duration.between(calendar.opens(), calendar.closes()).toSeconds() - 7_200;
        return switch (entrant.twist()) {
            case LATE ->
                calendar.rolling()
                        ? calendar.closes()
                                .plus(Duration.ofDays(2L + entrant.number()))
                                .plusSeconds(3_600)
                        : calendar.closes().plusSeconds(1);
            case SAME_CITY -> calendar.closes().minusSeconds(60);
            default -> calendar.opens().plusSeconds(3_600 + Math.round(window * (1 - Math.pow(chance.uniform(), 2))));
        };
    }

    private void arrive(Entrant entrant) {
        var actor = entrant.person().actor();
        var form = deeds.calls().form(call);
        var day = LocalDate.ofInstant(agenda.instant(), Calendar.KOREA).minusDays(10);
        var ref = new Steps(deeds).write(actor, call.ref(), started -> {
            var files = new Attachments(deeds.documents(), actor, started).of(entrant, day);
            provePartner(entrant);
            return Answered.in(form, entrant.dossier(), entrant.answers(), day, files);
        });
        try {
            var receipt = deeds.submit().submit(actor, ref);
            applied.put(ref, entrant);
            tally.received++;
            if (receipt.consideredFor() != call.edition()) {
                tally.carriedOver++;
                tell(ref + " comes after the cut-off and joins the pool of " + receipt.consideredFor());
            }
            confirm(entrant, ref);
        } catch (Refused refused) {
            refused(ref, refused);
        }
    }

    /** As no mail leaves from a play, the officer sends the link on. */
    private void provePartner(Entrant entrant) {
        var partner = entrant.partner();
        if (partner != null && !deeds.prove().isProven(partner.id())) {
            deeds.prove().open(deeds.prove().hand(cast.operator(ProgrammeType.DEMONSTRATION), partner.id()));
        }
    }

    private void confirm(Entrant entrant, String ref) {
        var partner = entrant.partner();
        if (partner != null) {
            deeds.confirm().confirm(partner.actor(), ref);
        }
    }

    private void refused(String ref, Refused refused) {
        var words = story.words(refused.reasons());
        if (refused.reasons().stream().anyMatch(reason -> reason.key().equals(TOO_LATE))) {
            tally.late++;
            var seconds = Duration.between(calendar.closes(), agenda.instant()).toSeconds();
            tell(ref + " comes " + seconds + " s after the close of " + Story.time(calendar.closes())
                    + " and is refused, its draft kept. " + words);
        } else {
            tally.refused++;
            tell(ref + " is refused, its draft kept. " + words);
        }
    }

    private List<String> submitted() {
        return deeds.applications().submitted(officer, call.ref()).stream()
                .map(kcity.application.Application::ref)
                .toList();
    }

    private void screen() {
        var refs = submitted();
        for (var ref : refs) {
            switch (twist(ref)) {
                case CLARIFIES -> clarify(ref);
                case NOT_ELIGIBLE -> {
                    deeds.screen()
                            .decide(
                                    officer,
                                    ref,
                                    false,
                                    said(
                                            ref,
                                            rules.type() == ProgrammeType.PLANNING
                                                    ? "not-eligible-planning"
                                                    : "not-eligible-demonstration"));
                    tally.foundNotEligible++;
                    tell(ref + " is found not eligible");
                }
                case SAME_CITY -> {
                    deeds.screen().decide(officer, ref, false, said(ref, "second-of-city"));
                    tally.foundNotEligible++;
                    tell(ref + " is a second proposal of its city; the officer lets the first go on");
                }
                default -> deeds.screen().decide(officer, ref, true, said(ref, "eligible"));
            }
        }
        tell("screened: " + refs.size());
    }

    private Entrant.Twist twist(String ref) {
        var entrant = applied.get(ref);
        return entrant == null ? Entrant.Twist.NONE : entrant.twist();
    }

    private void clarify(String ref) {
        var due = LocalDate.ofInstant(calendar.at(0.18), Calendar.KOREA);
        deeds.screen().askClarification(officer, ref, said(ref, "clarify-question"), due);
        tell(ref + " is asked for a clarification");
        agenda.at(
                calendar.at(0.1),
                () -> deeds.answer()
                        .answer(
                                Objects.requireNonNull(applied.get(ref))
                                        .person()
                                        .actor(),
                                ref,
                                said(ref, "clarify-answer")));
        agenda.at(calendar.at(0.12), () -> {
            deeds.screen().decide(officer, ref, true, said(ref, "clarified"));
            tell(ref + " answered and is eligible");
        });
    }

    private void shortList() {
        var passed = new ArrayList<>(deeds.screening().passed(officer, call.ref()));
        passed.sort((a, b) -> Double.compare(strength(b), strength(a)));
        var places = new Target(rules).all();
        var chosen = passed.subList(0, Math.min(passed.size(), 2 * places + 3)).stream()
                .sorted()
                .toList();
        if (rules.has(Stage.SHORT_LIST)) {
            var reason = dossier(chosen.getFirst()).both("short-list");
            deeds.shortList().shortList(officer, call.ref(), chosen, reason);
            tell("short list of " + chosen.size() + " out of " + passed.size());
        }
        for (var i = 0; i < chosen.size(); i++) {
            consult(chosen.get(i), weakestOf(chosen).equals(chosen.get(i)));
        }
    }

    private String weakestOf(List<String> refs) {
        return refs.stream()
                .min(java.util.Comparator.comparingDouble(this::strength))
                .orElse("");
    }

    private double strength(String ref) {
        var entrant = applied.get(ref);
        return entrant == null ? 0 : entrant.strength();
    }

    private void consult(String ref, boolean noGo) {
        new ConsultingPlay(deeds, agenda, calendar, story, call, officer, ref, dossier(ref)).plan(noGo);
    }

    private Dossier dossier(String ref) {
        return Objects.requireNonNull(applied.get(ref)).dossier();
    }

    /** In the applicant's language, as it reads it in its letter. */
    private String said(String ref, String words) {
        return dossier(ref).say(words);
    }

    private void tell(String what) {
        story.tell(agenda.instant(), call.ref(), what);
    }
}

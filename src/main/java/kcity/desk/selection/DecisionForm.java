package kcity.desk.selection;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kcity.charter.Programmes;
import kcity.selection.Ballot;
import kcity.selection.Candidate;
import kcity.selection.Choice;
import kcity.selection.Decision;
import kcity.selection.Portfolio;
import kcity.selection.SelectionMatter;
import kcity.shared.Matter;
import kcity.shared.Numeral;
import kcity.shared.Won;
import kcity.web.FormInput;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Link;
import org.springframework.stereotype.Component;

/** The committee's decision as a form, and what was entered into it as choices. An empty amount leaves a candidate out. */
@Component
class DecisionForm {
    private static final String AMOUNT = "amount-";
    private static final String REASON = "reason-";
    static final String WHY = "why-";
    static final String SURE = "sure-";
    private static final String RESERVE = "reserve-";
    private static final String PROPOSAL = "onProposal";
    private static final String DECISION = "onDecision";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** Begins with the decision that it would replace, or with the proposal. */
    List<DecisionPage.Entry> entries(
            Frame frame,
            Portfolio portfolio,
            Optional<Decision> before,
            List<Candidate> standing,
            SubmittedForm entered) {
        return standing.stream()
                .map(c -> entry(frame, portfolio, before, c, entered))
                .toList();
    }

    List<Field> whole(Frame frame, Optional<Decision> before, SubmittedForm entered) {
        return List.of(
                entered.fill(
                        frame,
                        Field.longText("reason", frame.t("desk-selection.reason"))
                                .about(Matter.REASON)
                                .limit(2000)
                                .value(before.map(Decision::reason).orElse(""))),
                entered.fill(
                        frame,
                        Field.of(Kind.DATE_TIME, "announceAt", frame.t("desk-selection.announce-at"))
                                .about(SelectionMatter.ANNOUNCEMENT)
                                .hint(frame.t("desk-selection.announce-at.hint"))
                                .value(before.map(d -> local(frame, d.announceAt()))
                                        .orElse(""))));
    }

    /** What the writer has before them now, to be sent along. */
    static List<Field> seen(Portfolio portfolio, Optional<Decision> before) {
        return List.of(
                Field.text(PROPOSAL, "").value(Integer.toString(portfolio.number())),
                Field.text(DECISION, "")
                        .value(Integer.toString(before.map(Decision::number).orElse(0))));
    }

    Ballot ballot(SubmittedForm entered, Portfolio portfolio, List<Candidate> standing) {
        var input = new FormInput(entered);
        var choices = choices(input, portfolio, standing);
        var reserve = reserve(input, standing);
        var announceAt =
                input.momentIfAny("announceAt", Programmes.of(portfolio.call()).zone());
        input.done();
        return new Ballot(
                choices,
                reserve,
                entered.value("reason"),
                announceAt.orElse(null),
                new Ballot.Seen(entered.count(PROPOSAL, -1), entered.count(DECISION, -1)));
    }

    /** The choices as far as they can be read: what is no amount is left out. */
    List<Choice> readable(
            SubmittedForm entered, Portfolio portfolio, Optional<Decision> before, List<Candidate> standing) {
        return standing.stream()
                .flatMap(c -> amount(typed(entered, portfolio, before, c.ref())).stream()
                        .map(amount -> new Choice(c.ref(), amount, "")))
                .toList();
    }

    private static String typed(SubmittedForm entered, Portfolio portfolio, Optional<Decision> before, String ref) {
        var input = entered.values().get(AMOUNT + ref);
        return input == null ? amount(portfolio, before, ref) : input;
    }

    private static Optional<Won> amount(String input) {
        return Numeral.won(input).sure().map(amount -> new Won(amount.longValueExact()));
    }

    private static String local(Frame frame, Instant instant) {
        return LOCAL.format(instant.atZone(frame.programme().zone()));
    }

    private static DecisionPage.Entry entry(
            Frame frame, Portfolio portfolio, Optional<Decision> before, Candidate candidate, SubmittedForm entered) {
        var ref = candidate.ref();
        var said = portfolio
                .granted(ref)
                .map(amount -> frame.t("desk-selection.form.proposed", amount, candidate.requested()))
                .orElse(frame.t("desk-selection.form.left-out", candidate.requested()));
        return new DecisionPage.Entry(
                ref,
                candidate.title() + " · " + ShowSelection.place(frame, candidate),
                said,
                List.of(
                        entered.fill(
                                frame,
                                Field.of(Kind.WON, AMOUNT + ref, frame.t("desk-selection.form.amount"))
                                        .about(SelectionMatter.AMOUNT.of(ref))
                                        .optional()
                                        .value(amount(portfolio, before, ref))),
                        entered.fill(
                                frame,
                                Field.text(REASON + ref, frame.t("desk-selection.form.reason"))
                                        .about(Matter.REASON.of(ref))
                                        .optional()
                                        .value(reason(before, ref))),
                        entered.fill(
                                frame,
                                Field.of(Kind.NUMBER, RESERVE + ref, frame.t("desk-selection.form.reserve"))
                                        .about(SelectionMatter.RESERVE.of(ref))
                                        .optional()
                                        .value(reserve(portfolio, before, ref)))),
                List.of(
                        new Link(frame.t("desk-selection.form.read"), "/desk/applications/" + ref),
                        new Link(
                                frame.t("desk-selection.form.opinions"),
                                "/desk/calls/" + portfolio.call() + "/review/sheets/" + ref)));
    }

    private static Optional<Choice> choice(Optional<Decision> before, String ref) {
        return before.stream()
                .flatMap(d -> d.choices().stream())
                .map(Decision.Made::choice)
                .filter(c -> c.ref().equals(ref))
                .findFirst();
    }

    private static String amount(Portfolio portfolio, Optional<Decision> before, String ref) {
        var amount = before.isPresent() ? choice(before, ref).map(Choice::amount) : portfolio.granted(ref);
        return amount.filter(won -> won.amount() > 0)
                .map(won -> Long.toString(won.amount()))
                .orElse("");
    }

    private static String reason(Optional<Decision> before, String ref) {
        return choice(before, ref).map(Choice::reason).orElse("");
    }

    private static String reserve(Portfolio portfolio, Optional<Decision> before, String ref) {
        var place = before.map(Decision::reserve).orElse(portfolio.reserve()).indexOf(ref);
        return place < 0 ? "" : Integer.toString(place + 1);
    }

    /** Why; and, as there is no way back, once more whether it is meant. */
    List<Field> replacing(Frame frame, String ref, SubmittedForm entered) {
        return List.of(
                entered.fill(
                        frame,
                        Field.text(WHY + ref, frame.t("desk-selection.replace.reason"))
                                .about(SelectionMatter.REPLACEMENT.of(ref))),
                entered.fill(frame, Field.of(Kind.CONSENT, SURE + ref, frame.t("desk-selection.replace.sure"))));
    }

    private static List<Choice> choices(FormInput input, Portfolio portfolio, List<Candidate> standing) {
        var choices = new ArrayList<Choice>();
        for (var candidate : standing) {
            var ref = candidate.ref();
            var amount = input.wonIfAny(AMOUNT + ref);
            if (amount.isPresent() || portfolio.granted(ref).isPresent()) {
                choices.add(new Choice(ref, amount.orElse(Won.ZERO), input.text(REASON + ref)));
            } else if (!input.text(REASON + ref).isEmpty()) {
                input.wrong(REASON + ref, "refusal.selection.reason-without-departure");
            }
        }
        return choices;
    }

    /** By the places entered, each from 1, given once and without a gap. */
    private static List<String> reserve(FormInput input, List<Candidate> standing) {
        var places = new TreeMap<Integer, String>();
        for (var candidate : standing) {
            var field = RESERVE + candidate.ref();
            input.wholeIfAny(field).ifPresent(place -> {
                if (place == 0) {
                    input.wrong(field, "refusal.selection.reserve-from-one");
                } else if (places.putIfAbsent(place, candidate.ref()) != null) {
                    input.wrong(field, "refusal.selection.reserve-twice", place, places.getOrDefault(place, ""));
                }
            });
        }
        places.forEach((place, ref) -> {
            if (place > 1 && !places.containsKey(place - 1)) {
                input.wrong(RESERVE + ref, "refusal.selection.reserve-gap", place, place - 1);
            }
        });
        return List.copyOf(places.values());
    }
}

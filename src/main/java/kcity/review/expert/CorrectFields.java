package kcity.review.expert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcity.call.ActKind;
import kcity.call.CallQueries;
import kcity.forms.Meaning;
import kcity.review.round.ReviewMatter;
import kcity.review.round.ReviewRights;
import kcity.review.round.Rounds;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Matter;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Seen;
import kcity.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right which fields of expertise an invitation names, by an officer or by the expert, as long as the round is open. What was assigned stays; the next
 * proposal goes by the new ones.
 */
@Component
public class CorrectFields {
    private final Rounds rounds;
    private final Invitations invitations;
    private final CallQueries calls;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CorrectFields(
            Rounds rounds, Invitations invitations, CallQueries calls, ApplicationEventPublisher facts, Clock clock) {
        this.rounds = rounds;
        this.invitations = invitations;
        this.calls = calls;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public void byOfficer(Actor actor, String call, String expert, List<String> fields, String reason) {
        var act = Act.of(actor, clock);
        NotAllowed.unless(ReviewRights.mayRun(actor, calls.call(call)), actor, "correct fields of expertise");
        rounds.mustBeOpen(call, ActKind.CORRECT_FIELDS, act.at());
        correct(act, call, expert, fields, reason, expert);
    }

    @Transactional
    public void byExpert(Actor expert, String call, List<String> fields, String reason) {
        var act = Act.of(expert, clock);
        if (invitations.find(call, expert.id()).isEmpty()) {
            throw new NotFound("invitation to " + call);
        }
        rounds.mustBeOpen(call, ActKind.CORRECT_OWN_FIELDS, act.at());
        correct(act, call, expert.id(), fields, reason, calls.call(call).agency());
    }

    private void correct(Act act, String call, String expert, List<String> chosen, String reason, String told) {
        var invitation = invitations.find(call, expert).orElseThrow(() -> new NotFound("invitation of " + expert));
        var fields = chosen.stream().sorted().distinct().toList();
        var wrong = new ArrayList<Reason>();
        if (invitation.hasEnded() || invitation.isDeclined()) {
            wrong.add(Reason.of("refusal.review.takes-no-part"));
        }
        if (!known(call).keySet().containsAll(fields)) {
            wrong.add(Reason.at(ReviewMatter.EXPERTISE, "refusal.review.field-unknown"));
        } else if (fields.equals(invitation.fields())) {
            wrong.add(Reason.at(ReviewMatter.EXPERTISE, "refusal.review.fields-same"));
        }
        if (Seen.isBlank(reason)) {
            wrong.add(Reason.at(Matter.REASON, "refusal.review.withdrawal-reason-missing"));
        }
        Refused.ifAny(wrong);
        var number = invitations.correct(invitation, fields, reason.strip(), act);
        facts.publishEvent(new FieldsCorrected(
                new Reference("invitation-fields", call + "/" + expert + "." + number),
                act,
                reason.strip(),
                call,
                expert,
                invitation.fields(),
                fields,
                reason.strip(),
                told));
    }

    /** Fields that the form of the call knows, with their words, in its order. */
    public Map<String, Text> known(String call) {
        var known = new LinkedHashMap<String, Text>();
        calls.form(calls.call(call))
                .choices(Meaning.FIELDS_OF_EXPERTISE)
                .forEach(choice -> known.put(choice.value(), choice.label()));
        return known;
    }
}

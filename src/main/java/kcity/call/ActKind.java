package kcity.call;

import static kcity.call.Reached.AGREED;
import static kcity.call.Reached.ANNOUNCED;
import static kcity.call.Reached.FROZEN;
import static kcity.call.Reached.IN_CONSULTING;
import static kcity.call.Reached.IN_REVIEW;
import static kcity.call.Reached.RECEIVED;
import static kcity.call.Reached.REPORTED;
import static kcity.call.Reached.REVIEWED;
import static kcity.call.Reached.SCREENED;
import static kcity.call.Reached.SHORT_LISTED;
import static kcity.call.Reached.WRITTEN;

import kcity.programme.CallRules;
import kcity.shared.Actor;

/**
 * The one table of what may be done in which stage by whom; {@code docs/stages.md} is drawn from it. Every operation asks it through {@link Stages}, with the
 * call that decides on the proposal. Acts on a whole call, such as opening its review, have {@code ofCall}.
 */
public enum ActKind {
    MOVE_DEADLINE(By.OWNER, RECEIVED, RECEIVED, true),
    START(By.APPLICANT, RECEIVED, ANNOUNCED, true),
    SAVE(By.APPLICANT, WRITTEN, SCREENED, false),
    DISCARD(By.APPLICANT, WRITTEN, WRITTEN, false),
    SUBMIT(By.APPLICANT, WRITTEN, SCREENED, false),
    CONFIRM_PARTNERSHIP(By.PARTNER, RECEIVED, ANNOUNCED, false),
    TAKE_BACK_CONFIRMATION(By.PARTNER, RECEIVED, IN_CONSULTING, false),
    WITHDRAW(By.APPLICANT, RECEIVED, ANNOUNCED, false),
    TAKE_BACK_WITHDRAWAL(By.APPLICANT, RECEIVED, IN_CONSULTING, false),
    ANSWER_RETURN(By.OPERATOR, RECEIVED, IN_CONSULTING, false),

    ASK_CLARIFICATION(By.OPERATOR, RECEIVED, SCREENED, false),
    WITHDRAW_CLARIFICATION(By.OPERATOR, RECEIVED, SCREENED, false),
    ANSWER_CLARIFICATION(By.APPLICANT, RECEIVED, SCREENED, false),
    SUPPLEMENT_ANSWER(By.APPLICANT, RECEIVED, SCREENED, false),
    SCREEN(By.OPERATOR, RECEIVED, SCREENED, false),
    CHANGE_SCREENING(By.OPERATOR, SCREENED, SCREENED, false),
    SHORT_LIST(By.OPERATOR, RECEIVED, IN_CONSULTING, true),
    DROP_FROM_SHORT_LIST(By.OPERATOR, SHORT_LISTED, SHORT_LISTED, false),

    BEGIN_CONSULTING(By.OPERATOR, SHORT_LISTED, SHORT_LISTED, false),
    VISIT(By.OPERATOR, IN_CONSULTING, IN_CONSULTING, false),
    FIND(By.OPERATOR, IN_CONSULTING, IN_CONSULTING, false),
    CONCLUDE(By.OPERATOR, IN_CONSULTING, IN_CONSULTING, false),
    CHANGE_CONCLUSION(By.OPERATOR, IN_CONSULTING, IN_CONSULTING, false),
    TAKE_BACK_CONSULTING(By.OPERATOR, IN_CONSULTING, IN_CONSULTING, false),

    OPEN_REVIEW(By.OPERATOR, RECEIVED, IN_CONSULTING, true),
    TAKE_BACK_REVIEW(By.OPERATOR, IN_REVIEW, IN_REVIEW, true),
    INVITE_EXPERT(By.OPERATOR, IN_REVIEW, IN_REVIEW, true),
    CORRECT_FIELDS(By.OPERATOR, IN_REVIEW, IN_REVIEW, true),
    CORRECT_OWN_FIELDS(By.EXPERT, IN_REVIEW, IN_REVIEW, true),
    ANSWER_INVITATION(By.EXPERT, IN_REVIEW, IN_REVIEW, true),
    DECLARE_CONFLICT(By.EXPERT, IN_REVIEW, IN_REVIEW, true),
    STATE_NO_CONFLICT(By.EXPERT, IN_REVIEW, IN_REVIEW, true),
    SET_DEADLINE(By.OPERATOR, IN_REVIEW, IN_REVIEW, true),
    ASSIGN(By.OPERATOR, IN_REVIEW, IN_REVIEW, true),
    SCORE(By.EXPERT, IN_REVIEW, IN_REVIEW, true),
    CLOSE_REVIEW(By.OPERATOR, IN_REVIEW, IN_REVIEW, true),
    REOPEN_REVIEW(By.OPERATOR, REVIEWED, REVIEWED, true),

    FREEZE(By.OPERATOR, REVIEWED, REVIEWED, true),
    TAKE_BACK_FREEZE(By.OPERATOR, FROZEN, FROZEN, true),
    PROPOSE(By.OPERATOR, FROZEN, FROZEN, true),
    DECIDE(By.CHAIR, FROZEN, FROZEN, true),
    TAKE_BACK_DECISION(By.CHAIR, FROZEN, FROZEN, true),
    ANNOUNCE(By.CLOCK, FROZEN, ANNOUNCED, true),
    REPLACE(By.CHAIR, FROZEN, ANNOUNCED, true),

    CHOOSE_CONTRACTOR(By.OPERATOR, ANNOUNCED, ANNOUNCED, false),
    SIGN(By.OPERATOR, ANNOUNCED, ANNOUNCED, false),
    AMEND(By.OPERATOR, AGREED, REPORTED, false),
    PAY(By.OPERATOR, AGREED, REPORTED, false),
    CORRECT_AWARD(By.OPERATOR, ANNOUNCED, REPORTED, false),
    END_AGREEMENT(By.OPERATOR, AGREED, REPORTED, false),
    RECORD(By.OPERATOR_OR_LEAD, AGREED, AGREED, false),
    REPORT(By.OPERATOR_OR_LEAD, AGREED, AGREED, false),
    ACCEPT_REPORT(By.OPERATOR, AGREED, REPORTED, false),
    TAKE_BACK_RECORD(By.OPERATOR_OR_LEAD, AGREED, REPORTED, false);

    private final By by;
    private final Reached from;
    private final Reached until;
    private final boolean ofCall;

    ActKind(By by, Reached from, Reached until, boolean ofCall) {
        this.by = by;
        this.from = from;
        this.until = until;
        this.ofCall = ofCall;
    }

    /** Whether it decides on a proposal, which is for the edition that considers it alone. */
    public boolean judges() {
        return !ofCall
                && by != By.APPLICANT
                && by != By.PARTNER
                && this != ASK_CLARIFICATION
                && this != WITHDRAW_CLARIFICATION;
    }

    public By by() {
        return by;
    }

    public Reached from() {
        return from;
    }

    /** The first stage in which it may be done under these rules: a stage that they do not foresee is passed over. */
    Reached from(CallRules rules) {
        var first = from;
        for (var stage = first.stage(); stage != null && !rules.has(stage); stage = first.stage()) {
            first = Reached.values()[first.ordinal() - 1];
        }
        return first;
    }

    /** The last stage in which it may be done. */
    public Reached until() {
        return until;
    }

    public boolean ofCall() {
        return ofCall;
    }

    /** Whether it is the actor's to do at all, by the call that decides. */
    public boolean isFor(Actor actor, Call call) {
        return by.is(actor, call, "");
    }

    public boolean isFor(Actor actor, Call call, String applicant) {
        return by.is(actor, call, applicant);
    }
}

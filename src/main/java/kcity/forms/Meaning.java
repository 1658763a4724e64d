package kcity.forms;

import static kcity.forms.FieldKind.CHOICE;
import static kcity.forms.FieldKind.CHOICES;
import static kcity.forms.FieldKind.LONG_TEXT;
import static kcity.forms.FieldKind.NUMBER;
import static kcity.forms.FieldKind.TEXT;
import static kcity.forms.FieldKind.YES_NO;

import java.util.EnumSet;
import java.util.Set;

/** What code needs to know of a form's answers; the form says beside a question what its answer means ({@code means: city}). */
public enum Meaning {
    /** Several questions, one for each language; the first that is answered counts. */
    TITLE(true, TEXT),
    COUNTRY(false, FieldKind.COUNTRY),
    CITY(false, TEXT),
    SUB_TYPE(false, CHOICE),
    FIELDS_OF_EXPERTISE(false, CHOICE, CHOICES),
    REQUESTED_AMOUNT(false, FieldKind.WON),
    SUMMARY(false, LONG_TEXT),
    PRIOR_CONSULTATION(false, YES_NO),
    /** Whether another body applies too. */
    JOINTLY(false, YES_NO),
    JOINT_APPLICANT(false, TEXT),
    JOINT_APPLICANT_KIND(false, CHOICE),
    /** What an applicant takes on itself; a form asks for each. */
    DUTY(true, YES_NO),
    PARTNER_NAME(false, TEXT),
    PARTNER_KIND(false, CHOICE),
    PARTNER_COUNTRY(false, FieldKind.COUNTRY),
    PARTNER_EMAIL(false, FieldKind.EMAIL),
    /** In free words, at home and abroad. */
    OTHER_PARTICIPANTS(true, TEXT, LONG_TEXT),
    SUBSIDY_ABROAD(false, YES_NO),
    COMMERCIALISED(false, YES_NO),
    PERIOD_START(false, FieldKind.DATE),
    PERIOD_END(false, FieldKind.DATE),
    CLAIM_INDICATOR(false, TEXT),
    CLAIM_UNIT(false, TEXT),
    CLAIM_VALUE(false, NUMBER);

    private static final Set<Meaning> IN_ROWS = EnumSet.of(
            PARTNER_NAME,
            PARTNER_KIND,
            PARTNER_COUNTRY,
            PARTNER_EMAIL,
            OTHER_PARTICIPANTS,
            CLAIM_INDICATOR,
            CLAIM_UNIT,
            CLAIM_VALUE);

    private final boolean several;
    private final Set<FieldKind> kinds;

    Meaning(boolean several, FieldKind first, FieldKind... others) {
        this.several = several;
        this.kinds = EnumSet.of(first, others);
    }

    /** More than one question of a form may mean it. */
    boolean several() {
        return several;
    }

    /** It may be said again in each row of a group. */
    boolean inRows() {
        return IN_ROWS.contains(this);
    }

    /** Kinds of questions whose answers can mean it. */
    Set<FieldKind> kinds() {
        return Set.copyOf(kinds);
    }

    boolean fits(FieldKind kind) {
        return kinds.contains(kind);
    }
}

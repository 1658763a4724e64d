package kcity.call;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.forms.Meaning;
import kcity.forms.Needs;
import kcity.programme.ApplicantKind;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;

/** What the rules, lists and later rooms need to know of an application, whatever its form asks besides. */
final class CallNeeds {
    private static final Set<Meaning> BOTH = EnumSet.of(
            Meaning.TITLE, Meaning.COUNTRY, Meaning.CITY, Meaning.FIELDS_OF_EXPERTISE, Meaning.REQUESTED_AMOUNT);
    private static final Set<Meaning> PLANNING = EnumSet.of(
            Meaning.SUB_TYPE,
            Meaning.PRIOR_CONSULTATION,
            Meaning.JOINTLY,
            Meaning.JOINT_APPLICANT,
            Meaning.JOINT_APPLICANT_KIND,
            Meaning.DUTY);
    private static final Set<Meaning> DEMONSTRATION = EnumSet.of(
            Meaning.PARTNER_NAME,
            Meaning.PARTNER_KIND,
            Meaning.PARTNER_COUNTRY,
            Meaning.PARTNER_EMAIL,
            Meaning.OTHER_PARTICIPANTS,
            Meaning.SUBSIDY_ABROAD,
            Meaning.COMMERCIALISED,
            Meaning.PERIOD_START,
            Meaning.PERIOD_END,
            Meaning.CLAIM_INDICATOR,
            Meaning.CLAIM_UNIT,
            Meaning.CLAIM_VALUE);

    private CallNeeds() {}

    static Needs of(ProgrammeType type) {
        return new Needs(
                switch (type) {
                    case PLANNING -> PLANNING;
                    case DEMONSTRATION -> DEMONSTRATION;
                },
                BOTH,
                Map.of(
                        Meaning.SUB_TYPE,
                        words(Arrays.stream(SubType.values())
                                .filter(s -> s.type() == type && s != SubType.PLANNING_UNDIVIDED)),
                        Meaning.PARTNER_KIND,
                        words(Arrays.stream(ApplicantKind.values())),
                        Meaning.JOINT_APPLICANT_KIND,
                        words(Arrays.stream(ApplicantKind.values()))));
    }

    private static Set<String> words(Stream<? extends Enum<?>> constants) {
        return constants.map(ChosenWord::of).collect(Collectors.toUnmodifiableSet());
    }
}

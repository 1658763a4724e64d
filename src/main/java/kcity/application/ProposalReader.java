package kcity.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kcity.call.ChosenWord;
import kcity.call.Eligibility;
import kcity.forms.FilledForm;
import kcity.forms.FilledRow;
import kcity.forms.Meaning;
import kcity.people.Organisation;
import kcity.programme.ApplicantKind;
import kcity.programme.CallRules;
import kcity.programme.Intake;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;
import kcity.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** What the answers of an application say, in the words of the programme: each asked by what it means. */
final class ProposalReader {
    private ProposalReader() {}

    /** An application's row without its answers. */
    record Row(
            String ref,
            String call,
            String decidingCall,
            int edition,
            ProgrammeType type,
            String organisation,
            boolean synthetic,
            int version,
            int revision,
            @Nullable String subType,
            @Nullable Instant submittedAt,
            boolean withdrawn,
            boolean confirmed) {}

    static Application application(Row row, FilledForm filled) {
        return new Application(
                row.ref(),
                row.call(),
                row.decidingCall(),
                row.edition(),
                row.type(),
                row.subType() == null ? chosen(row.type(), filled) : SubType.valueOf(row.subType()),
                row.organisation(),
                title(filled),
                filled.country(Meaning.COUNTRY).orElse(null),
                filled.text(Meaning.CITY),
                filled.won(Meaning.REQUESTED_AMOUNT).orElse(null),
                filled.all(Meaning.FIELDS_OF_EXPERTISE),
                filled.form(),
                filled.answers(),
                partners(filled, row.confirmed()),
                state(row),
                row.submittedAt(),
                row.version(),
                row.revision(),
                row.synthetic());
    }

    private static Application.State state(Row row) {
        if (row.withdrawn()) {
            return Application.State.WITHDRAWN;
        }
        return row.submittedAt() == null ? Application.State.DRAFT : Application.State.SUBMITTED;
    }

    static String title(FilledForm filled) {
        return filled.text(Meaning.TITLE);
    }

    private static SubType chosen(ProgrammeType type, FilledForm filled) {
        return ChosenWord.read(SubType.class, filled.text(Meaning.SUB_TYPE))
                .filter(chosen -> chosen.type() == type)
                .orElse(
                        switch (type) {
                            case PLANNING -> SubType.URBAN_DEVELOPMENT;
                            case DEMONSTRATION -> SubType.SOLUTION_DEMONSTRATION;
                        });
    }

    /** The sub-type asked for; a call that does not divide its type has only one to offer. */
    static SubType subType(CallRules rules, FilledForm filled) {
        var chosen = chosen(rules.type(), filled);
        return rules.subTypes().size() == 1 ? rules.subTypes().getFirst().subType() : chosen;
    }

    /** The first is asked to confirm. */
    static List<Partner> partners(FilledForm filled, boolean confirmed) {
        var partners = new ArrayList<Partner>();
        for (var row : filled.rows(Meaning.PARTNER_NAME)) {
            var first = partners.isEmpty();
            partner(row, first, first && confirmed).ifPresent(partners::add);
        }
        return List.copyOf(partners);
    }

    static Optional<Partner> partner(FilledRow row, boolean asked, boolean confirmed) {
        var name = row.text(Meaning.PARTNER_NAME);
        var country = row.country(Meaning.PARTNER_COUNTRY).or(() -> row.filled().country(Meaning.COUNTRY));
        return kind(row.text(Meaning.PARTNER_KIND))
                .filter(kind -> !name.isEmpty())
                .map(kind -> new Partner(
                        name,
                        kind,
                        country.orElse(CountryCode.KOREA),
                        row.text(Meaning.PARTNER_EMAIL),
                        asked,
                        confirmed));
    }

    private static Optional<ApplicantKind> kind(String word) {
        return ChosenWord.read(ApplicantKind.class, word);
    }

    static Eligibility.Claim claim(
            CallRules rules,
            Organisation applicant,
            FilledForm filled,
            List<String> othersOfCity,
            Intake.Arrival arrival,
            int edition) {
        var partners = new HashSet<ApplicantKind>();
        partners(filled, false).forEach(p -> partners.add(p.kind()));
        var joint = kind(filled.text(Meaning.JOINT_APPLICANT_KIND));
        return new Eligibility.Claim(
                ApplicantKind.valueOf(applicant.kind().name()),
                Stream.concat(joint.stream(), partners.stream()).anyMatch(ProposalReader::isGovernment),
                subType(rules, filled),
                filled.won(Meaning.REQUESTED_AMOUNT).orElse(null),
                Set.copyOf(partners),
                othersOfCity,
                arrival,
                filled.yes(Meaning.PRIOR_CONSULTATION),
                filled.yes(Meaning.SUBSIDY_ABROAD),
                new Eligibility.Plan(
                        edition,
                        filled.country(Meaning.COUNTRY)
                                .filter(CountryCode.KOREA::equals)
                                .isEmpty(),
                        !filled.no(Meaning.COMMERCIALISED),
                        filled.date(Meaning.PERIOD_START).orElse(null),
                        filled.date(Meaning.PERIOD_END).orElse(null),
                        filled.refused(Meaning.DUTY)),
                filled.form());
    }

    private static boolean isGovernment(ApplicantKind kind) {
        return kind == ApplicantKind.CENTRAL_GOVERNMENT || kind == ApplicantKind.LOCAL_GOVERNMENT;
    }
}

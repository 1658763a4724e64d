package kcity.application;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kcity.call.Eligibility;
import kcity.forms.Answers;
import kcity.people.Organisation;
import kcity.programme.ApplicantKind;
import kcity.programme.CallRules;
import kcity.programme.Intake;
import kcity.programme.ProgrammeType;
import kcity.programme.SubType;
import kcity.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** What the answers of an application say, in the words of the programme. The names of the fields are those of the two application forms. */
final class ProposalReader {
    /** What an applicant of a plan takes on itself; the form asks for each. */
    private static final List<String> DUTIES = List.of("coordination", "data-sharing");

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

    static Application application(Row row, Answers answers) {
        return new Application(
                row.ref(),
                row.call(),
                row.decidingCall(),
                row.edition(),
                row.type(),
                row.subType() == null ? chosen(row.type(), answers) : SubType.valueOf(row.subType()),
                row.organisation(),
                title(answers),
                answers.country("country").orElse(null),
                answers.text("city"),
                answers.won("requested-amount").orElse(null),
                answers,
                partners(answers, row.confirmed()),
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

    static String title(Answers answers) {
        return answers.text("title-en").isEmpty() ? answers.text("title-ko") : answers.text("title-en");
    }

    private static SubType chosen(ProgrammeType type, Answers answers) {
        if (type == ProgrammeType.DEMONSTRATION) {
            return SubType.SOLUTION_DEMONSTRATION;
        }
        return answers.text("sub-type").equals("solution-planning")
                ? SubType.SOLUTION_PLANNING
                : SubType.URBAN_DEVELOPMENT;
    }

    /** The sub-type asked for; a call that does not divide its type has only one to offer. */
    static SubType subType(CallRules rules, Answers answers) {
        var chosen = chosen(rules.type(), answers);
        return rules.subTypes().size() == 1 ? rules.subTypes().getFirst().subType() : chosen;
    }

    static List<Partner> partners(Answers answers, boolean confirmed) {
        var kind = kind(answers.text("partner-kind"));
        if (kind == null || answers.text("partner-name").isEmpty()) {
            return List.of();
        }
        var country = answers.country("partner-country").or(() -> answers.country("country"));
        return List.of(new Partner(
                answers.text("partner-name"),
                kind,
                country.orElse(CountryCode.KOREA),
                answers.text("partner-email"),
                confirmed));
    }

    private static @Nullable ApplicantKind kind(String written) {
        var name = written.toUpperCase(Locale.ROOT).replace('-', '_');
        return EnumSet.allOf(ApplicantKind.class).stream()
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static Eligibility.Claim claim(
            CallRules rules,
            Organisation applicant,
            Answers answers,
            List<String> othersOfCity,
            Intake.Arrival arrival,
            int edition) {
        var partners = new HashSet<ApplicantKind>();
        partners(answers, false).forEach(p -> partners.add(p.kind()));
        var joint = kind(answers.text("joint-kind"));
        return new Eligibility.Claim(
                ApplicantKind.valueOf(applicant.kind().name()),
                isGovernment(joint) || partners.stream().anyMatch(ProposalReader::isGovernment),
                subType(rules, answers),
                answers.won("requested-amount").orElse(null),
                Set.copyOf(partners),
                othersOfCity,
                arrival,
                answers.yes("consulted"),
                answers.yes("subsidy-abroad"),
                new Eligibility.Plan(
                        edition,
                        answers.country("country")
                                .filter(CountryCode.KOREA::equals)
                                .isEmpty(),
                        !answers.text("commercialised").equals("no"),
                        answers.date("starts").orElse(null),
                        answers.date("ends").orElse(null),
                        DUTIES.stream()
                                .filter(duty -> answers.text(duty).equals("no"))
                                .toList()));
    }

    private static boolean isGovernment(@Nullable ApplicantKind kind) {
        return kind == ApplicantKind.CENTRAL_GOVERNMENT || kind == ApplicantKind.LOCAL_GOVERNMENT;
    }
}

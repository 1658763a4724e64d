package kcity.call;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kcity.forms.FormDefinition;
import kcity.forms.Meaning;
import kcity.programme.ApplicantKind;
import kcity.programme.CallRules;
import kcity.programme.Intake;
import kcity.programme.ProjectPeriod;
import kcity.programme.Route;
import kcity.programme.Sourced;
import kcity.programme.SubType;
import kcity.shared.Matter;
import kcity.shared.Refused.Reason;
import kcity.shared.Won;

/** The programme's rules on who may ask for what, evaluated by machine. One method, one rule. Pure: the same claim gets the same findings for ever. */
public final class Eligibility {
    /**
     * What an application claims of itself.
     *
     * @param withGovernment a foreign central or local government applies too
     * @param requested null where no readable amount was given
     * @param partnersAbroad kinds of the bodies abroad that take part
     * @param othersOfCity references of other applications of the same city that the same call decides on
     * @param consulted prior consultation is done
     * @param subsidyAbroad money would go to a body or company abroad
     * @param form that was filled: where on it a finding stands
     */
    public record Claim(
            ApplicantKind applicant,
            boolean withGovernment,
            SubType subType,
            @org.jspecify.annotations.Nullable Won requested,
            Set<ApplicantKind> partnersAbroad,
            List<String> othersOfCity,
            Intake.Arrival arrival,
            boolean consulted,
            boolean subsidyAbroad,
            Plan plan,
            FormDefinition form) {}

    /**
     * What is planned, as the form says it.
     *
     * @param edition that considers it
     * @param abroad the country is not Korea
     * @param commercialised not denied
     * @param starts null where the form does not ask, as for {@code ends}
     * @param dutiesRefused fields of duties answered with no
     */
    public record Plan(
            int edition,
            boolean abroad,
            boolean commercialised,
            @org.jspecify.annotations.Nullable LocalDate starts,
            @org.jspecify.annotations.Nullable LocalDate ends,
            List<String> dutiesRefused) {}

    /**
     * What a rule says of a claim.
     *
     * @param rule its key: {@code rule.<key>} states it, {@code refusal.call.<key>} says what is wrong
     * @param arguments for the refusal's words
     * @param sources keys of the sources that the rule rests on
     * @param field of the application form that it concerns; empty for the whole
     */
    public record Finding(String rule, boolean met, List<Object> arguments, List<String> sources, String field) {
        public Reason reason() {
            return new Reason("refusal.call." + rule, arguments, new Matter.Named(field));
        }

        /** Not met, and yet no refusal: an officer decides which proposal of the city goes on. */
        public boolean forOfficer() {
            return isForOfficer(rule, met);
        }
    }

    public static final String ONE_PER_CITY = "one-per-city";

    /** Rules that rest on no value of the rulebook. */
    private static final Set<String> OF_THE_FORM = Set.of("sub-type", "duties");

    /** Assumed by the platform where no source says how long a project may run. */
    private static final int YEARS_AFTER = 3;

    private final CallRules rules;
    private final Claim claim;
    private final List<Finding> findings = new ArrayList<>();

    private Eligibility(CallRules rules, Claim claim) {
        this.rules = rules;
        this.claim = claim;
    }

    /** Every rule of the call with its finding, in the order in which people ask them. */
    public static List<Finding> findings(CallRules rules, Claim claim) {
        var eligibility = new Eligibility(rules, claim);
        eligibility.inTime();
        eligibility.applicant();
        eligibility.subType();
        eligibility.band();
        eligibility.onePerCity();
        eligibility.abroad();
        switch (rules.route()) {
            case Route.Planning planning -> {
                eligibility.consulted(planning);
                eligibility.duties();
            }
            case Route.Demonstration demonstration -> {
                eligibility.partner(demonstration);
                eligibility.subsidyStaysInKorea();
                eligibility.commercialised(demonstration);
                eligibility.period();
            }
        }
        return List.copyOf(eligibility.findings);
    }

    /** Whether an officer decides on what the machine found of that rule. */
    public static boolean isForOfficer(String rule, boolean met) {
        return !met && rule.equals(ONE_PER_CITY);
    }

    /** Whether the rule is the platform's own assumption: it rests on the rulebook, which names no source. */
    public static boolean isAssumed(String rule, List<String> sources) {
        return sources.isEmpty() && !OF_THE_FORM.contains(rule);
    }

    /** The reasons of the rules that are not met, but for what an officer decides. */
    public static List<Reason> refusals(CallRules rules, Claim claim) {
        return findings(rules, claim).stream()
                .filter(f -> !f.met() && !f.forOfficer())
                .map(Finding::reason)
                .toList();
    }

    private void inTime() {
        var met = claim.arrival() == Intake.Arrival.IN_TIME || claim.arrival() == Intake.Arrival.NEXT_EDITION;
        var rule = claim.arrival() == Intake.Arrival.EARLY ? "not-open-yet" : "in-time";
        add(rule, met, rules.intake().kind());
    }

    private void applicant() {
        add("applicant", rules.admits(claim.applicant(), claim.withGovernment()), rules.applicants());
    }

    private void subType() {
        findings.add(new Finding(
                "sub-type",
                rules.find(claim.subType()).isPresent(),
                List.of(),
                List.of(),
                claim.form().place(Meaning.SUB_TYPE)));
    }

    /** Where nobody published a band there is no rule to break. */
    private void band() {
        rules.find(claim.subType()).filter(s -> s.band().isKnown()).ifPresent(subType -> {
            var band = subType.band().get();
            var requested = claim.requested();
            var least = band.least() == null ? Won.ZERO : band.least();
            var most = band.most() == null ? new Won(Long.MAX_VALUE) : band.most();
            add(
                    "band",
                    requested != null && band.admits(requested),
                    subType.band(),
                    Meaning.REQUESTED_AMOUNT,
                    least,
                    most);
        });
    }

    /** Its arguments are how many may go on, and the others. */
    private void onePerCity() {
        var cap = rules.proposalsPerCity();
        var most = cap.isKnown() ? cap.get().most() : null;
        if (most != null) {
            var others = claim.othersOfCity();
            add(ONE_PER_CITY, cap.get().admits(others.size() + 1), cap, Meaning.CITY, most, String.join(", ", others));
        }
    }

    private void consulted(Route.Planning planning) {
        if (planning.priorConsultation().known().orElse(false)) {
            add("prior-consultation", claim.consulted(), planning.priorConsultation(), Meaning.PRIOR_CONSULTATION);
        }
    }

    private void partner(Route.Demonstration demonstration) {
        if (demonstration.consortium().isKnown()) {
            var met = demonstration.consortium().get().isSatisfiedBy(claim.partnersAbroad());
            add("overseas-public-partner", met, demonstration.consortium(), Meaning.PARTNER_KIND);
        }
    }

    private void subsidyStaysInKorea() {
        add("subsidy-stays-in-korea", !claim.subsidyAbroad(), rules.recipient(), Meaning.SUBSIDY_ABROAD);
    }

    private void abroad() {
        add("abroad", claim.plan().abroad(), rules.name(), Meaning.COUNTRY);
    }

    private void commercialised(Route.Demonstration demonstration) {
        if (demonstration.origin().isKnown()) {
            add("commercialised", claim.plan().commercialised(), demonstration.origin(), Meaning.COMMERCIALISED);
        }
    }

    /** One finding for all duties, told at the first that is refused. */
    private void duties() {
        var refused = claim.plan().dutiesRefused();
        findings.add(new Finding(
                "duties", refused.isEmpty(), List.of(), List.of(), refused.isEmpty() ? "" : refused.getFirst()));
    }

    /** Within the rulebook's period; where it names none, from the opening of the call to the end of the third year after the edition. */
    private void period() {
        var starts = claim.plan().starts();
        var ends = claim.plan().ends();
        if (starts == null || ends == null) {
            return;
        }
        var known = rules.projectPeriod().known();
        var within = known.map(ProjectPeriod::withinBudgetYear).orElse(false);
        var earliest = within ? LocalDate.of(claim.plan().edition(), 1, 1) : opening();
        var latest = LocalDate.of(claim.plan().edition() + (within ? 0 : YEARS_AFTER), 12, 31);
        var months = ChronoUnit.MONTHS.between(starts, ends.plusDays(1));
        var longEnough = known.map(ProjectPeriod::leastMonths)
                .map(least -> months >= least)
                .orElse(true);
        var shortEnough =
                known.map(ProjectPeriod::mostMonths).map(most -> months <= most).orElse(true);
        var met = !starts.isBefore(earliest) && !ends.isAfter(latest) && longEnough && shortEnough;
        add(
                "period",
                met,
                rules.projectPeriod(),
                starts.isBefore(earliest) ? Meaning.PERIOD_START : Meaning.PERIOD_END,
                earliest,
                latest);
    }

    private LocalDate opening() {
        return rules.programme().day(rules.intake().opens().get().instant());
    }

    private void add(String rule, boolean met, Sourced<?> source) {
        findings.add(new Finding(rule, met, List.of(), source.sources(), ""));
    }

    private void add(String rule, boolean met, Sourced<?> source, Meaning about, Object... arguments) {
        findings.add(new Finding(
                rule, met, List.of(arguments), source.sources(), claim.form().place(about)));
    }
}

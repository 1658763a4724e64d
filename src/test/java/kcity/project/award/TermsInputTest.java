package kcity.project.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kcity.shared.Refused;
import kcity.testing.Refusals;
import kcity.web.FormInput;
import kcity.web.SubmittedForm;
import org.junit.jupiter.api.Test;

/** Terms as officers type them: a row of which anything is filled in is a milestone, and no day lies beyond ten years. */
class TermsInputTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-05-27");

    private static TermsInput typed(Map<String, String> more) {
        var values = new HashMap<>(Map.of("amount", "300,000,000", "endsOn", "2024-12-20"));
        values.putAll(Map.of("milestone-1", "Start", "due-1", "2024-06-01", "part-1", "3억"));
        values.putAll(more);
        return new TermsInput(new FormInput(new SubmittedForm(values, Map.of(), List.of())), TODAY);
    }

    private static List<String> refusals(Map<String, String> more) {
        return catchThrowableOfType(Refused.class, () -> typed(more).terms(List.of())).reasons().stream()
                .map(r -> Refusals.about(r) + ": " + r.key().replace("refusal.forms.", ""))
                .toList();
    }

    @Test
    void aYearThatIsASlipOfTheKeysIsToldAtItsField() {
        for (var slip : List.of("0027-06-01", "9999-12-31", "2062-01-01")) {
            assertThat(refusals(Map.of("due-1", slip))).as(slip).containsExactly("due-1: day-out-of-range");
            assertThat(refusals(Map.of("endsOn", slip))).as(slip).containsExactly("endsOn: day-out-of-range");
        }
        assertThat(typed(Map.of("endsOn", "31.12.2024")).terms(List.of()).endsOn())
                .isEqualTo(LocalDate.parse("2024-12-31"));
    }

    @Test
    void aRowOfWhichOnlyTheReportWasChosenIsNotPassedOver() {
        assertThat(refusals(Map.of("report-2", "FINAL_REPORT"))).containsExactly("due-2: no-date", "part-2: no-won");
        assertThat(typed(Map.of()).terms(List.of()).milestones()).hasSize(1);
    }
}

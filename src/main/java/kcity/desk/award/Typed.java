package kcity.desk.award;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kcity.award.PlannedMilestone;
import kcity.award.SignAgreements;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.shared.Won;
import kcity.web.Entered;
import org.jspecify.annotations.Nullable;

/** What officers typed, as values; what cannot be read is told at its field, all at once. */
final class Typed {
    private final Entered entered;
    private final List<Reason> wrong = new ArrayList<>();

    Typed(Entered entered) {
        this.entered = entered;
    }

    SignAgreements.Terms terms() {
        var amount = won("amount");
        var ends = date("endsOn");
        var milestones = new ArrayList<PlannedMilestone>();
        for (var i = 1; i <= AwardForms.MILESTONES; i++) {
            if (!entered.value("milestone-" + i).isEmpty()) {
                milestones.add(
                        new PlannedMilestone(entered.value("milestone-" + i), date("due-" + i), won("part-" + i)));
            }
        }
        Refused.ifAny(wrong);
        return new SignAgreements.Terms(entered.value("number"), amount, ends, milestones);
    }

    private Won won(String field) {
        var plain = entered.value(field).replaceAll("[,\\s]", "");
        if (!plain.matches("\\d{1,15}")) {
            wrong.add(Reason.at(field, "refusal.desk.no-won"));
            return Won.ZERO;
        }
        return new Won(Long.parseLong(plain));
    }

    private LocalDate date(String field) {
        try {
            return LocalDate.parse(entered.value(field));
        } catch (DateTimeException e) {
            wrong.add(Reason.at(field, "refusal.desk.no-date"));
            return LocalDate.EPOCH;
        }
    }

    @Nullable
    Won wonOrNull(String field) {
        return entered.value(field).isEmpty() ? null : won(field);
    }

    @Nullable
    LocalDate dateOrNull(String field) {
        return entered.value(field).isEmpty() ? null : date(field);
    }

    void done() {
        Refused.ifAny(wrong);
    }
}

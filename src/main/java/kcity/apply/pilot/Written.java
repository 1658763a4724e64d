package kcity.apply.pilot;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kcity.documents.Documents;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import kcity.web.Entered;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What was typed, as values; what cannot be read is told at its field, all at once by {@link #done}. */
final class Written {
    private final Entered entered;
    private final List<Reason> wrong = new ArrayList<>();

    Written(Entered entered) {
        this.entered = entered;
    }

    String text(String field) {
        return entered.value(field);
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(entered.value(field));
        } catch (DateTimeException e) {
            wrong.add(Reason.at(field, "refusal.apply.no-date"));
            return LocalDate.EPOCH;
        }
    }

    /** Midnight, which stands for the whole day, where nothing is written. */
    LocalTime time(String field) {
        try {
            return entered.value(field).isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(entered.value(field));
        } catch (DateTimeException e) {
            wrong.add(Reason.at(field, "refusal.apply.pilot.no-time"));
            return LocalTime.MIDNIGHT;
        }
    }

    BigDecimal number(String field) {
        if (entered.value(field).matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            return new BigDecimal(entered.value(field));
        }
        wrong.add(Reason.at(field, "refusal.apply.no-number"));
        return BigDecimal.ZERO;
    }

    @Nullable
    BigDecimal numberOrNull(String field) {
        return entered.value(field).isEmpty() ? null : number(field);
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> words) {
        for (var word : words.getEnumConstants()) {
            if (word.name().equals(entered.value(field))) {
                return word;
            }
        }
        wrong.add(Reason.at(field, "refusal.apply.choose"));
        return words.getEnumConstants()[0];
    }

    String chosen(String field) {
        if (entered.value(field).isEmpty()) {
            wrong.add(Reason.at(field, "refusal.apply.choose"));
        }
        return entered.value(field);
    }

    void done() {
        Refused.ifAny(wrong);
    }

    /** Id of the kept file; "" where none was sent. */
    static String keep(Documents documents, Actor actor, Reference to, String field, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return "";
        }
        try {
            return documents
                    .keep(actor, to, String.valueOf(file.getOriginalFilename()), file.getSize(), file::getBytes)
                    .id();
        } catch (Refused refused) {
            throw new Refused(refused.reasons().stream()
                    .map(r -> new Reason(r.key(), r.arguments(), field))
                    .toList());
        }
    }
}

package kcity.apply.pilot;

import java.util.List;
import kcity.documents.Documents;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Refused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with a form. */
final class KeptFiles {
    private KeptFiles() {}

    /** Endings of what reports are handed in as. */
    static final List<String> REPORTS = List.of("pdf", "hwpx", "docx", "odt");

    /** Id of the kept file, which has to be of one of these kinds, or of any where there are none; "" where none was sent. */
    static String keep(
            Documents documents,
            Actor actor,
            Reference to,
            String field,
            @Nullable MultipartFile file,
            List<String> endings) {
        if (file == null || file.isEmpty()) {
            return "";
        }
        try {
            return documents
                    .keep(
                            actor,
                            to,
                            String.valueOf(file.getOriginalFilename()),
                            file.getSize(),
                            file::getBytes,
                            endings)
                    .id();
        } catch (Refused refused) {
            throw new Refused(refused.reasons().stream()
                    .map(r -> new Reason(r.key(), r.arguments(), field))
                    .toList());
        }
    }
}

package kcity.apply.pilot;

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

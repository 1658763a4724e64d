package kcity.apply.pilot;

import java.util.List;
import kcity.documents.Documents;
import kcity.shared.Actor;
import kcity.shared.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with a form. */
final class KeptFiles {
    private KeptFiles() {}

    /** Id of the kept file, which has to be of one of these kinds; "" where none was sent. */
    static String keep(
            Documents documents,
            Actor actor,
            Reference to,
            String field,
            @Nullable MultipartFile file,
            List<String> endings) {
        return file == null || file.isEmpty()
                ? ""
                : documents
                        .keepAt(
                                field,
                                actor,
                                to,
                                String.valueOf(file.getOriginalFilename()),
                                file.getSize(),
                                file::getBytes,
                                endings)
                        .id();
    }
}

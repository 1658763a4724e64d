package kcity.web;

import java.util.List;
import java.util.Optional;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.shared.Actor;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with a form. They are kept before the rest of it is judged: who is refused for another answer need not choose them again. */
@Component
public class SentFiles {
    private final Documents documents;

    SentFiles(Documents documents) {
        this.documents = documents;
    }

    /**
     * The form with its file for that field: the one that was sent now or, where none was or an unfit one, the one that an earlier refusal kept. What is wrong with a file
     * stands among the form's reasons, which {@link FormInput#done} throws with all others. Whoever calls has asked whether the actor may give files here.
     *
     * @param to what the file is given to
     * @param endings of the kinds that are taken here; empty for all that are taken at all
     */
    public SubmittedForm keep(
            Actor actor,
            Reference to,
            SubmittedForm entered,
            String field,
            @Nullable MultipartFile file,
            List<String> endings) {
        try {
            var kept = file != null && isChosen(file)
                    ? Optional.of(keep(actor, to, field, file, endings))
                    : before(to, entered, field);
            return with(entered, field, kept);
        } catch (Refused refused) {
            return with(entered, field, before(to, entered, field))
                    .besideUnfit(field)
                    .refused(refused.reasons());
        }
    }

    private static SubmittedForm with(SubmittedForm entered, String field, Optional<Document> kept) {
        return entered.withFile(
                field,
                kept.map(Document::id).orElse(""),
                kept.map(Document::name).orElse(""));
    }

    private Optional<Document> before(Reference to, SubmittedForm entered, String field) {
        var id = entered.file(field);
        return id.isEmpty() || entered.removes(field, id)
                ? Optional.empty()
                : documents.given(to, List.of(id)).stream().findFirst();
    }

    /** Keeps one file; throws {@link Refused} at its field. */
    public Document keep(Actor actor, Reference to, String field, MultipartFile file, List<String> endings) {
        return documents.keepAt(
                field,
                actor,
                to,
                String.valueOf(file.getOriginalFilename()),
                file.getSize(),
                file::getInputStream,
                endings);
    }

    /** A field in which no file was chosen is sent too, without a name. */
    public static boolean isChosen(MultipartFile file) {
        return file.getOriginalFilename() != null && !Seen.isBlank(file.getOriginalFilename());
    }
}

package kcity.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import kcity.application.GiveFiles;
import kcity.application.UploadQueries;
import kcity.documents.Upload;
import kcity.documents.Uploads;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.web.Frame;
import kcity.web.ShownFiles;
import kcity.web.Tus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/** Files of a draft, sent apart from its form by the tus protocol. */
@Controller
class UploadController {
    private final GiveFiles give;
    private final UploadQueries queries;
    private final Uploads uploads;
    private final ShownFiles files;
    private final Tus tus;

    UploadController(GiveFiles give, UploadQueries queries, Uploads uploads, ShownFiles files, Tus tus) {
        this.queries = queries;
        this.give = give;
        this.uploads = uploads;
        this.files = files;
        this.tus = tus;
    }

    @RequestMapping(
            path = {"/apply/{ref}/uploads", "/apply/{ref}/uploads/{id}"},
            method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return tus.options();
    }

    @PostMapping("/apply/{ref}/uploads")
    ResponseEntity<?> begin(Frame frame, Actor actor, @PathVariable String ref, HttpServletRequest request) {
        return tus.answer(frame, request, () -> {
            var length = tus.length(request);
            var said = tus.metadata(request);
            var upload = give.begin(
                    actor, ref, said.getOrDefault("question", ""), said.getOrDefault("filename", ""), length);
            return tus.state(201, upload).header("Location", "/apply/" + ref + "/uploads/" + upload.id());
        });
    }

    /** How far it is. One that is complete and became no file yet, as the server was stopped in between, becomes it now. */
    @RequestMapping(path = "/apply/{ref}/uploads/{id}", method = RequestMethod.HEAD)
    ResponseEntity<?> state(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable String id, HttpServletRequest request) {
        return tus.answer(frame, request, () -> {
            var upload = queries.find(actor, ref, id);
            if (upload.isComplete() && upload.document() == null) {
                give.alone(actor, ref, id, known -> give.finish(actor, ref, known));
            }
            return tus.state(200, upload);
        });
    }

    @PatchMapping("/apply/{ref}/uploads/{id}")
    ResponseEntity<?> goOn(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable String id, HttpServletRequest request) {
        return tus.answer(
                frame,
                request,
                () -> tus.state(204, give.alone(actor, ref, id, upload -> received(actor, ref, upload, request))));
    }

    private Upload received(Actor actor, String ref, Upload upload, HttpServletRequest request) {
        tus.mustGoOn(request, upload);
        var checksum = tus.checksum(request);
        var to = new Reference("application", ref);
        var length = request.getContentLengthLong();
        try (var body = tus.body(request)) {
            var now = checksum.isEmpty()
                    ? uploads.receive(to, upload, body, length)
                    : uploads.receive(
                                    to,
                                    upload,
                                    body,
                                    length,
                                    checksum.get().digest(),
                                    checksum.get().expected())
                            .orElseThrow(tus::mismatch);
            if (now.isComplete()) {
                give.finish(actor, ref, now);
            }
            return now;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Begun by mistake, or no longer wanted; what has become a file is taken out of the form instead. */
    @DeleteMapping("/apply/{ref}/uploads/{id}")
    ResponseEntity<?> drop(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable String id, HttpServletRequest request) {
        return tus.answer(frame, request, () -> {
            give.alone(actor, ref, id, upload -> {
                uploads.drop(upload);
                return upload;
            });
            return ResponseEntity.status(204);
        });
    }

    /** For clients that can send nothing but posts, as the protocol has it. */
    @PostMapping("/apply/{ref}/uploads/{id}")
    ResponseEntity<?> otherwise(
            Frame frame, Actor actor, @PathVariable String ref, @PathVariable String id, HttpServletRequest request) {
        return switch (Objects.requireNonNullElse(request.getHeader("X-HTTP-Method-Override"), "")) {
            case "PATCH" -> goOn(frame, actor, ref, id, request);
            case "DELETE" -> drop(frame, actor, ref, id, request);
            default -> throw new NotFound("upload " + id);
        };
    }

    /** What has come of it, for the page that sent it. */
    record Came(String question, String id, String name, String address, String about, String removal) {}

    @GetMapping("/apply/{ref}/uploads/{id}")
    @ResponseBody
    Came came(Frame frame, Actor actor, @PathVariable String ref, @PathVariable String id) {
        var upload = queries.find(actor, ref, id);
        var document = queries.document(actor, ref, upload).orElseThrow(() -> new NotFound("document of " + id));
        var entry = files.of(frame, new Reference("application", ref), "/apply/" + ref, List.of(document.id()))
                .get(document.id());
        return FormFields.came(frame, upload.place(), document.id(), Objects.requireNonNull(entry));
    }
}

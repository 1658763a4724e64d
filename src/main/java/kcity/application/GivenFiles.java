package kcity.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.forms.Answers;
import kcity.forms.FilledForm;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.shared.Matter;
import kcity.shared.Reference;
import kcity.shared.Refused.Reason;
import org.springframework.stereotype.Component;

/** Which files answers may name: those that the draft held before, and those that were given to this very application. */
@Component
class GivenFiles {
    private final Documents documents;

    GivenFiles(Documents documents) {
        this.documents = documents;
    }

    /** Answers without the ids that they may not name, and at which fields those stood. */
    record Sifted(Answers answers, List<Reason> reasons) {}

    Sifted sift(Reference application, FormDefinition form, Answers before, Answers answers) {
        var allowed = new HashSet<>(ids(form, before));
        var added =
                ids(form, answers).stream().filter(id -> !allowed.contains(id)).toList();
        documents.given(application, added).stream().map(Document::id).forEach(allowed::add);
        return sifted(form, answers, allowed);
    }

    /** Those that the answers name, in the order in which they do. */
    List<Document> of(Reference application, FilledForm filled) {
        return documents.all(application, ids(filled.form(), filled.answers()));
    }

    /** Files of another kind than their question asks for, each at its field: they were given before it asked, or to another question. */
    List<Reason> ofOtherKinds(Reference application, FormDefinition form, Answers answers) {
        var files = documents.all(application, ids(form, answers)).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        return form.fileQuestions(answers).stream()
                .flatMap(field -> answers.all(field.name()).stream()
                        .map(files::get)
                        .filter(file -> file != null && !field.files().contains(file.ending()))
                        .map(file -> notHere(field, file)))
                .toList();
    }

    private static Reason notHere(FormField field, Document file) {
        var reason = Documents.notHere(file.name(), file.ending(), field.files());
        return new Reason(reason.key(), reason.arguments(), new Matter.Named(field.name()));
    }

    /** Ids with the files of a question, in which one of the same name and bytes counts once; and what of it was there already. */
    record Once(List<String> ids, List<Reason> reasons) {}

    Once once(Reference application, String field, List<String> before, List<String> added) {
        var known = new HashSet<String>();
        documents.all(application, before).forEach(file -> known.add(file.name() + " " + file.sha256()));
        var ids = new ArrayList<>(before);
        var reasons = new ArrayList<Reason>();
        for (var file : documents.given(application, added)) {
            if (known.add(file.name() + " " + file.sha256())) {
                ids.add(file.id());
            } else {
                reasons.add(Reason.at(field, "refusal.application.file-twice", file.name()));
            }
        }
        return new Once(ids, reasons);
    }

    private static List<String> ids(FormDefinition form, Answers answers) {
        return form.fileQuestions(answers).stream()
                .flatMap(field -> answers.all(field.name()).stream())
                .distinct()
                .toList();
    }

    private static Sifted sifted(FormDefinition form, Answers answers, Set<String> allowed) {
        var values = new LinkedHashMap<>(answers.values());
        var reasons = new ArrayList<Reason>();
        form.fileQuestions(answers).forEach(field -> {
            if (!allowed.containsAll(answers.all(field.name()))) {
                values.put(
                        field.name(),
                        answers.all(field.name()).stream()
                                .filter(allowed::contains)
                                .toList());
                reasons.add(Reason.at(field.name(), "refusal.application.file-not-given"));
            }
        });
        return new Sifted(new Answers(values), reasons);
    }
}

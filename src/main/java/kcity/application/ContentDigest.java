package kcity.application;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import kcity.documents.Document;
import kcity.forms.Answers;
import kcity.shared.Digest;

/** SHA-256 of what was submitted, in hex: reference, revision, instant, every answer, and every file by the SHA-256 of its bytes. */
final class ContentDigest {
    private ContentDigest() {}

    /** @param files in the order of the answers that name them */
    static String of(String ref, int revision, Instant at, Answers answers, List<Document> files) {
        var words = new StringBuilder("kcity content 2\n" + ref + "\n" + revision + "\n" + at + "\n");
        words.append(StoredAnswers.json(new Answers(new TreeMap<>(answers.values()))));
        files.forEach(file -> words.append("\n").append(file.id()).append(" ").append(file.sha256()));
        return Digest.of(words.toString());
    }

    /** As receipts bore it until December 2026: of files it tells the ids alone. */
    static String withoutBytes(String ref, int revision, Instant at, Answers answers) {
        return Digest.of(ref + "\n" + revision + "\n" + at + "\n" + StoredAnswers.json(answers));
    }
}

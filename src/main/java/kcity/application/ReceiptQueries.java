package kcity.application;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kcity.documents.Document;
import kcity.documents.Documents;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** ReceiptQueries of every revision, and whether what a receipt vouches for is still here. */
@Component
public class ReceiptQueries {
    private static final Pattern NUMBER = Pattern.compile("(?<ref>[A-Z0-9-]{1,60})-R(?<revision>[1-9][0-9]{0,8})");
    private static final String RECEIPT =
            "select application || '-R' || revision as number, submitted_at as at, considered_for, digest from application.submission ";
    private final JdbcClient sql;
    private final Applications applications;
    private final Submissions submissions;
    private final ApplicationQueries queries;
    private final GivenFiles files;
    private final Documents documents;

    ReceiptQueries(
            JdbcClient sql,
            Applications applications,
            Submissions submissions,
            ApplicationQueries queries,
            GivenFiles files,
            Documents documents) {
        this.sql = sql;
        this.applications = applications;
        this.submissions = submissions;
        this.queries = queries;
        this.files = files;
        this.documents = documents;
    }

    /** How what is stored stands to a receipt. */
    public enum Held {
        /** Answers and bytes give the very digest. */
        SAME,
        /** They give another, or a file is gone. */
        CHANGED,
        /** Nothing of that number was ever taken in. */
        UNKNOWN
    }

    /** One for each revision, the newest first; for whoever may see the application. */
    public List<Receipt> all(Actor actor, String ref) {
        return sql.sql(RECEIPT + "where application = :ref order by revision desc")
                .param("ref", queries.application(actor, ref).ref())
                .query((row, n) -> Submissions.receipt(row))
                .list();
    }

    /** Throws {@link NotFound}, whether there is none or the actor may not see it. */
    public FullReceipt of(Actor actor, String ref, int revision) {
        queries.application(actor, ref);
        return stored(ref, revision).orElseThrow(() -> new NotFound("receipt of " + ref));
    }

    /** The receipt of that number, to hold a signature against: without one that fits nobody may be told of it. */
    public Optional<FullReceipt> numbered(String number) {
        var parts = NUMBER.matcher(number);
        return parts.matches()
                ? stored(parts.group("ref"), Integer.parseInt(parts.group("revision")))
                : Optional.empty();
    }

    /** Asked by whoever shows a receipt that this installation has signed; a stranger learns nothing by guessing numbers. */
    public Held held(FullReceipt receipt) {
        return numbered(receipt.receipt().number())
                .map(stored -> stored.equals(receipt) && isWhole(stored.receipt()) ? Held.SAME : Held.CHANGED)
                .orElse(Held.UNKNOWN);
    }

    private Optional<FullReceipt> stored(String ref, int revision) {
        return sql.sql(RECEIPT + "where application = :ref and revision = :revision")
                .param("ref", ref)
                .param("revision", revision)
                .query((row, n) -> Submissions.receipt(row))
                .optional()
                .map(receipt -> new FullReceipt(
                        receipt,
                        applications.find(ref).orElseThrow().call(),
                        documents(ref, revision).stream()
                                .map(file -> new FullReceipt.Sent(file.size(), file.sha256()))
                                .toList()));
    }

    private List<Document> documents(String ref, int revision) {
        return files.of(new Reference("application", ref), submissions.of(ref, revision));
    }

    private boolean isWhole(Receipt receipt) {
        var ref = receipt.number().substring(0, receipt.number().lastIndexOf("-R"));
        var answers = submissions.of(ref, receipt.revision()).answers();
        var given = documents(ref, receipt.revision());
        var digest = ContentDigest.of(ref, receipt.revision(), receipt.at(), answers, given);
        var before = ContentDigest.withoutBytes(ref, receipt.revision(), receipt.at(), answers);
        return (receipt.digest().equals(digest) || receipt.digest().equals(before))
                && given.stream().allMatch(documents::isWhole);
    }
}

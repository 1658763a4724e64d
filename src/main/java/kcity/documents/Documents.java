package kcity.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files. Each is given to one thing and found for that thing alone; who asks for its bytes has been allowed to by the room whose row holds its id.
 * Files from before 29 November 2026 do not say what they were given to: their rows alone do.
 */
@Component
public class Documents {
    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 100_000_000;

    private final JdbcClient sql;
    private final DocumentIds ids;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Documents(JdbcClient sql, DocumentIds ids, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Throws {@link Refused} where the file is empty, too large or of a kind that is not taken; the reason names the file.
     *
     * @param to what it is given to; for nothing else is it ever found
     */
    @Transactional
    public Document keep(Actor actor, Reference to, String name, byte[] bytes) {
        var plain = name.replaceAll(".*[/\\\\]", "").strip();
        if (bytes.length == 0) {
            throw new Refused("refusal.documents.empty", plain);
        }
        if (bytes.length > LARGEST) {
            throw new Refused("refusal.documents.too-large", plain, LARGEST / 1_000_000);
        }
        var kind = FileKind.of(plain, bytes)
                .orElseThrow(() -> new Refused(
                        FileKind.isHwp(bytes) ? "refusal.documents.hwp" : "refusal.documents.unknown-kind", plain));
        var document = new Document(ids.next(), plain, kind.mediaType(), bytes.length, sha256(bytes));
        insert(document, to, bytes, actor);
        facts.publishEvent(new DocumentKept(
                new Reference("document", document.id()),
                actor,
                clock.instant(),
                document.type(),
                document.size(),
                document.sha256(),
                to.toString()));
        return document;
    }

    private void insert(Document document, Reference to, byte[] bytes, Actor actor) {
        sql.sql("insert into documents.content (sha256, bytes) values (:hash, :bytes) on conflict do nothing")
                .param("hash", document.sha256())
                .param("bytes", bytes)
                .update();
        sql.sql("""
                insert into documents.document (id, name, type, size, sha256, kept_at, kept_by, given_to)
                values (:id, :name, :type, :size, :hash, :at, :by, :to)
                """)
                .param("id", document.id())
                .param("name", document.name())
                .param("type", document.type())
                .param("size", document.size())
                .param("hash", document.sha256())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .param("to", to.toString())
                .update();
    }

    /** The file with an id that a row of that thing holds; empty where it was given to another thing. */
    public Optional<Document> find(Reference to, String id) {
        return all(to, List.of(id)).stream().findFirst();
    }

    /** Those of these ids, which rows of that thing hold, that are files of it, in the order of the ids. */
    public List<Document> all(Reference to, List<String> ids) {
        return read("(given_to = :to or given_to is null)", to, ids);
    }

    /** Those of these ids, whoever names them, that were given to that thing, in the order of the ids. */
    public List<Document> given(Reference to, List<String> ids) {
        return read("given_to = :to", to, ids);
    }

    private List<Document> read(String whose, Reference to, List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("select id, name, type, size, sha256 from documents.document where id in (:ids) and " + whose
                                + " order by array_position(array[:ids]::text[], id)")
                        .param("ids", ids)
                        .param("to", to.toString())
                        .query(Document.class)
                        .list();
    }

    /** Throws {@link NotFound}. */
    public byte[] bytes(Document document) {
        return sql.sql("select bytes from documents.content where sha256 = :hash")
                .param("hash", document.sha256())
                .query((row, n) -> row.getBytes("bytes"))
                .optional()
                .orElseThrow(() -> new NotFound("bytes of " + document.id()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kcity.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import kcity.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files. Who asks for bytes has been allowed to by the room that holds the document's id. */
@Component
public class Documents {
    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 100_000_000;

    private final JdbcClient sql;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Documents(JdbcClient sql, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /** Throws {@link Refused} where the file is empty, too large or of a kind that is not taken; the reason names the file. */
    @Transactional
    public Document keep(Actor actor, String name, byte[] bytes) {
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
        var document = new Document(nextId(), plain, kind.mediaType(), bytes.length, sha256(bytes));
        insert(document, bytes, actor);
        facts.publishEvent(new DocumentKept(
                new Reference("document", document.id()),
                actor,
                clock.instant(),
                document.type(),
                document.size(),
                document.sha256()));
        return document;
    }

    private String nextId() {
        return "D%04d"
                .formatted(Objects.requireNonNull(sql.sql("select nextval('documents.document_number')")
                        .query(Long.class)
                        .single()));
    }

    private void insert(Document document, byte[] bytes, Actor actor) {
        sql.sql("insert into documents.content (sha256, bytes) values (:hash, :bytes) on conflict do nothing")
                .param("hash", document.sha256())
                .param("bytes", bytes)
                .update();
        sql.sql("""
                insert into documents.document (id, name, type, size, sha256, kept_at, kept_by)
                values (:id, :name, :type, :size, :hash, :at, :by)
                """)
                .param("id", document.id())
                .param("name", document.name())
                .param("type", document.type())
                .param("size", document.size())
                .param("hash", document.sha256())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .update();
    }

    public Optional<Document> find(String id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** Those of these ids that exist, in the order of the ids. */
    public List<Document> all(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("""
                        select id, name, type, size, sha256 from documents.document
                        where id in (:ids) order by array_position(array[:ids]::text[], id)
                        """).param("ids", ids).query(Document.class).list();
    }

    /** Throws {@link NotFound}. */
    public byte[] bytes(String id) {
        return sql.sql(
                        "select c.bytes from documents.document d join documents.content c using (sha256) where d.id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("bytes"))
                .optional()
                .orElseThrow(() -> new NotFound("document " + id));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

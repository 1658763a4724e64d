package kcity.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import kcity.shared.Act;
import kcity.shared.FileName;
import kcity.shared.NotFound;
import kcity.shared.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files and their bytes, by content hash. */
@Component
class KeptFiles {
    private final JdbcClient sql;
    private final Pieces pieces;

    KeptFiles(JdbcClient sql, Pieces pieces) {
        this.sql = sql;
        this.pieces = pieces;
    }

    /** @param heap of the pieces in which its bytes lie already; empty where they do not */
    void insert(Document document, Reference to, Laid laid, String heap, Act act) {
        if (!isHere(document.sha256())) {
            put(document, laid, heap);
        }
        sql.sql("""
                insert into documents.document (id, name, type, size, sha256, kept_at, kept_by, given_to)
                values (:id, :name, :type, :size, :hash, :at, :by, :to)
                """)
                .param("id", document.id())
                .param("name", document.name())
                .param("type", document.type())
                .param("size", document.size())
                .param("hash", document.sha256())
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("to", to.toString())
                .update();
    }

    private boolean isHere(String sha256) {
        return sql.sql("select count(*) from documents.content where sha256 = :hash")
                        .param("hash", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void put(Document document, Laid laid, String heap) {
        var pieces = laid.isLarge() ? heap.isEmpty() ? inPieces(document.id(), laid) : heap : null;
        sql.sql(
                        "insert into documents.content (sha256, bytes, pieces) values (:hash, :bytes, :pieces) on conflict do nothing")
                .param("hash", document.sha256())
                .param("bytes", pieces == null ? Bytes.copy(laid.bytes(), 0, laid.size()) : null, Types.BINARY)
                .param("pieces", pieces)
                .update();
    }

    private String inPieces(String heap, Laid laid) {
        for (var number = 0; number * Pieces.PIECE < laid.size(); number++) {
            var from = number * Pieces.PIECE;
            pieces.add(heap, number, Bytes.copy(laid.bytes(), from, Math.min(Pieces.PIECE, laid.size() - from)));
        }
        return heap;
    }

    List<Document> read(String whose, Reference to, List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("select id, name, type, size, sha256 from documents.document where id in (:ids) and " + whose
                                + " order by array_position(array[:ids]::text[], id)")
                        .param("ids", ids)
                        .param("to", to.toString())
                        .query((row, n) -> document(row))
                        .list();
    }

    private static Document document(ResultSet row) throws SQLException {
        var type = row.getString("type");
        var name = FileName.plain(row.getString("name"));
        return new Document(
                row.getString("id"),
                FileKind.of(type).map(kind -> kind.fitted(name)).orElse(name),
                type,
                row.getLong("size"),
                row.getString("sha256"));
    }

    /** The bytes one after the other. Throws {@link NotFound}. */
    InputStream open(Document document) {
        var heap = sql.sql("select coalesce(pieces, '') from documents.content where sha256 = :hash")
                .param("hash", document.sha256())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("bytes of " + document.id()));
        return heap.isEmpty() ? new ByteArrayInputStream(whole(document)) : pieces.open(heap);
    }

    private byte[] whole(Document document) {
        return sql.sql("select bytes from documents.content where sha256 = :hash")
                .param("hash", document.sha256())
                .query((row, n) -> row.getBytes("bytes"))
                .single();
    }
}

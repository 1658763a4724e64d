package kcity.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of files on their way. */
@Component
class UploadRows {
    private static final String UPLOAD =
            "select id, place, name, size, received, expires_at, document from documents.upload ";
    private final JdbcClient sql;
    private final Pieces pieces;
    private final TransactionTemplate transaction;

    UploadRows(JdbcClient sql, Pieces pieces, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.pieces = pieces;
        this.transaction = new TransactionTemplate(transactions);
    }

    void insert(Upload upload, Reference to, Act act) {
        sql.sql("""
                insert into documents.upload (id, given_to, place, name, size, begun_at, begun_by, expires_at)
                values (:id, :to, :place, :name, :size, :at, :by, :expires)
                """)
                .param("id", upload.id())
                .param("to", to.toString())
                .param("place", upload.place())
                .param("name", upload.name())
                .param("size", upload.size())
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("expires", Timestamp.from(upload.expiresAt()))
                .update();
    }

    Optional<Upload> find(Reference to, String id) {
        return sql.sql(UPLOAD + "where given_to = :to and id = :id")
                .param("to", to.toString())
                .param("id", id)
                .query((row, n) -> upload(row))
                .optional();
    }

    List<Upload> of(Reference to) {
        return sql.sql(UPLOAD + "where given_to = :to order by begun_at, id")
                .param("to", to.toString())
                .query((row, n) -> upload(row))
                .list();
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getString("id"),
                row.getString("place"),
                row.getString("name"),
                row.getLong("size"),
                row.getLong("received"),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("document"));
    }

    /** The next piece, kept for certain. */
    void add(Upload upload, byte[] piece) {
        transaction.executeWithoutResult(status -> {
            pieces.add(upload.id(), count(upload), piece);
            advance(upload, piece.length, 1);
        });
    }

    /** Pieces that lie there already count from now on. */
    void advance(Upload upload, long bytes, int count) {
        int moved = sql.sql("""
                update documents.upload set received = received + :bytes, pieces = pieces + :count
                where id = :id and document is null
                """)
                .param("bytes", bytes)
                .param("count", count)
                .param("id", upload.id())
                .update();
        if (moved == 0) {
            throw new kcity.shared.NotFound("upload " + upload.id());
        }
    }

    /** How many pieces are kept for certain. */
    int count(Upload upload) {
        return sql.sql("select pieces from documents.upload where id = :id")
                .param("id", upload.id())
                .query(Integer.class)
                .single();
    }

    void became(Upload upload, Document document) {
        sql.sql("update documents.upload set document = :document where id = :id")
                .param("document", document.id())
                .param("id", upload.id())
                .update();
    }

    /** With all that came of it. */
    void drop(Upload upload) {
        transaction.executeWithoutResult(status -> {
            pieces.drop(upload.id(), 0);
            sql.sql("delete from documents.upload where id = :id and document is null")
                    .param("id", upload.id())
                    .update();
        });
    }

    int expire(java.time.Instant now) {
        return sql.sql("delete from documents.upload where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}

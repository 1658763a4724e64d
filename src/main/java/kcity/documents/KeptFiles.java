package kcity.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

    KeptFiles(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Document document, Reference to, byte[] bytes, Act act) {
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
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("to", to.toString())
                .update();
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

    /** Throws {@link NotFound}. */
    byte[] bytes(Document document) {
        return sql.sql("select bytes from documents.content where sha256 = :hash")
                .param("hash", document.sha256())
                .query((row, n) -> row.getBytes("bytes"))
                .optional()
                .orElseThrow(() -> new NotFound("bytes of " + document.id()));
    }
}

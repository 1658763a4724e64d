package kcity.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bytes in pieces, each a row, so that nobody holds a large file whole. A heap is a file, or what has come of one. */
@Component
class Pieces {
    static final int PIECE = 250_000;
    private final JdbcClient sql;

    Pieces(JdbcClient sql) {
        this.sql = sql;
    }

    void add(String heap, int number, byte[] bytes) {
        sql.sql("insert into documents.piece (heap, number, bytes) values (:heap, :number, :bytes)")
                .param("heap", heap)
                .param("number", number)
                .param("bytes", bytes)
                .update();
    }

    Optional<byte[]> find(String heap, int number) {
        return sql.sql("select bytes from documents.piece where heap = :heap and number = :number")
                .param("heap", heap)
                .param("number", number)
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    /** Those from that number on go. */
    void drop(String heap, int from) {
        sql.sql("delete from documents.piece where heap = :heap and number >= :from")
                .param("heap", heap)
                .param("from", from)
                .update();
    }

    /** Those that nothing names go. */
    int sweep() {
        return sql.sql("""
                delete from documents.piece p
                where not exists (select from documents.upload u where u.id = p.heap)
                  and not exists (select from documents.content c where c.pieces = p.heap)
                """).update();
    }

    /** One piece after the other. */
    InputStream open(String heap) {
        return new InputStream() {
            private byte @Nullable [] piece;
            private int number;
            private int place;

            private boolean more() {
                if (piece == null || place == piece.length) {
                    piece = find(heap, number++).orElse(null);
                    place = 0;
                }
                return piece != null;
            }

            @Override
            public int read() throws IOException {
                return more() ? Objects.requireNonNull(piece)[place++] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int at, int most) throws IOException {
                if (most == 0 || !more()) {
                    return most == 0 ? 0 : -1;
                }
                var from = Objects.requireNonNull(piece);
                int count = Math.min(most, from.length - place);
                System.arraycopy(from, place, into, at, count);
                place += count;
                return count;
            }
        };
    }
}

package kcity.consulting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of many applications in one question, by the application that each names. */
final class RowsByApplication {
    private RowsByApplication() {}

    /** Reads one row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param question with a parameter {@code refs} and a column {@code application} */
    static <T> Map<String, List<T>> of(JdbcClient sql, Collection<String> refs, String question, Reading<T> reading) {
        var found = new HashMap<String, List<T>>();
        sql.sql(question).param("refs", refs).query(row -> {
            found.computeIfAbsent(row.getString("application"), ref -> new ArrayList<>())
                    .add(reading.of(row));
        });
        return found;
    }
}

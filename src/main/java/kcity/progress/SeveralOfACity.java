package kcity.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cities of which several proposals stand until an officer decides which go on; one question for all calls. */
@Component
class SeveralOfACity {
    private final JdbcClient sql;

    SeveralOfACity(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many proposals each such city has, by which of the calls decides on them. */
    Map<String, List<Long>> byCall(List<String> calls) {
        var cities = new HashMap<String, List<Long>>();
        if (!calls.isEmpty()) {
            sql.sql(CitySql.BY_CALL).param("calls", calls).query(row -> {
                cities.computeIfAbsent(row.getString("call"), call -> new ArrayList<>())
                        .add(row.getLong("proposals"));
            });
        }
        return cities;
    }
}

package kcity.screening;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of what was added to answers. */
record Supplements(JdbcClient sql) {
    /** By the question's number, oldest first. */
    Map<Integer, List<Clarification.Answer>> of(String ref) {
        var byNumber = new HashMap<Integer, List<Clarification.Answer>>();
        sql.sql("""
                select number, words, added_at, added_by from screening.clarification_supplement
                where application = :ref order by number, position
                """).param("ref", ref).query(row -> {
            byNumber.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                    .add(new Clarification.Answer(
                            row.getString("words"),
                            row.getTimestamp("added_at").toInstant(),
                            row.getString("added_by")));
        });
        return byNumber;
    }

    /** Its place among what was added to that answer. */
    int add(String ref, int number, Clarification.Answer added) {
        return sql.sql("""
                insert into screening.clarification_supplement (application, number, position, words, added_at, added_by)
                select :ref, :number, 1 + count(*), :words, :at, :by
                from screening.clarification_supplement where application = :ref and number = :number
                returning position
                """)
                .param("ref", ref)
                .param("number", number)
                .param("words", added.words())
                .param("at", Timestamp.from(added.at()))
                .param("by", added.by())
                .query(Integer.class)
                .single();
    }
}

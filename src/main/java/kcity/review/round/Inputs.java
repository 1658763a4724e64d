package kcity.review.round;

import java.util.List;
import kcity.shared.PlainFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine was asked, kept as files that anybody can put to its command. */
@Component("reviewInputs")
public class Inputs {
    private final JdbcClient sql;

    Inputs(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(String call, int number, List<PlainFile> files) {
        for (var file : files) {
            sql.sql("insert into review.input (call, number, name, content) values (:call, :number, :name, :content)")
                    .param("call", call)
                    .param("number", number)
                    .param("name", file.name())
                    .param("content", file.content())
                    .update();
        }
    }

    /** By name; none for what was asked before inputs were kept. */
    public List<PlainFile> of(String call, int number) {
        return sql.sql("select name, content from review.input where call = :call and number = :number order by name")
                .param("call", call)
                .param("number", number)
                .query((row, n) -> new PlainFile(row.getString("name"), row.getString("content")))
                .list();
    }
}

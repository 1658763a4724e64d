package kcity.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kcity.words.Arguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was heard and of the letters about it. */
@Component
class Letters {
    private final JdbcClient sql;

    Letters(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was heard and is not told yet. */
    record Heard(long number, LetterContent tiding, List<String> addressees, Instant at) {}

    /** A letter to be kept. */
    record Written(String person, String language, String subject, String body, String link) {
        String text() {
            return person + "\n" + subject + "\n" + body + "\n" + link + "\n";
        }
    }

    void hear(LetterContent tiding, List<String> addressees, Instant at) {
        sql.sql("""
                insert into notification.heard (words, arguments, about, page, addressees, at)
                values (:words, :arguments, :about, :page, :addressees, :at)
                """)
                .param("words", tiding.words())
                .param("arguments", Arguments.written(tiding.arguments()).toArray(String[]::new))
                .param("about", tiding.about())
                .param("page", tiding.page())
                .param("addressees", addressees.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Long> open() {
        return sql.sql("select number from notification.heard where done_at is null order by number")
                .query(Long.class)
                .list();
    }

    /** Locks it until the transaction ends; empty where it is told already or somebody else is at it. */
    Optional<Heard> take(long number) {
        return sql.sql("""
                select number, words, arguments, about, page, addressees, at from notification.heard
                where number = :number and done_at is null for update skip locked
                """).param("number", number).query(Letters::heard).optional();
    }

    private static Heard heard(ResultSet row, int n) throws SQLException {
        return new Heard(
                row.getLong("number"),
                new LetterContent(
                        row.getString("words"),
                        Arguments.read(texts(row.getArray("arguments"))),
                        row.getString("about"),
                        row.getString("page")),
                texts(row.getArray("addressees")),
                row.getTimestamp("at").toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    long add(Heard heard, Written letter) {
        return sql.sql("""
                insert into notification.letter (heard, person, language, subject, body, link, at)
                values (:heard, :person, :language, :subject, :body, :link, :at)
                returning number
                """)
                .param("heard", heard.number())
                .param("person", letter.person())
                .param("language", letter.language())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("link", letter.link())
                .param("at", Timestamp.from(heard.at()))
                .query(Long.class)
                .single();
    }

    void done(Heard heard, Instant at) {
        sql.sql("update notification.heard set done_at = :at where number = :number")
                .param("at", Timestamp.from(at))
                .param("number", heard.number())
                .update();
    }
}

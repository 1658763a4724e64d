package kcity.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's own letters. */
@Component
public class LetterQueries {
    /** How many letters a page of the list holds. */
    public static final int PAGE = 20;

    private static final String LETTER = """
            select l.number, l.person, l.language, l.subject, l.body, l.link, l.at, l.read_at, d.letter, d.sent_at, d.next_at
            from notification.letter l left join notification.delivery d on d.letter = l.number
            """;
    private final JdbcClient sql;
    private final Post post;
    private final Clock clock;

    LetterQueries(JdbcClient sql, Post post, Clock clock) {
        this.sql = sql;
        this.post = post;
        this.clock = clock;
    }

    /** Newest first; pages count from 1. */
    public List<Letter> mine(Actor actor, int page) {
        return sql
                .sql(LETTER + "where l.person = :person order by l.at desc, l.number desc limit :limit offset :offset")
                .param("person", actor.id())
                .param("limit", PAGE)
                .param("offset", (page - 1) * PAGE)
                .query(LetterQueries::letter)
                .list()
                .stream()
                .filter(letter -> LetterRights.maySee(actor, letter))
                .toList();
    }

    public long count(Actor actor) {
        return sql.sql("select count(*) from notification.letter where person = :person")
                .param("person", actor.id())
                .query(Long.class)
                .single();
    }

    public long unread(Actor actor) {
        return sql.sql("select count(*) from notification.letter where person = :person and read_at is null")
                .param("person", actor.id())
                .query(Long.class)
                .single();
    }

    /** Opens a letter, which is read from then on. Throws {@link NotFound}, whether there is none or it is somebody else's. */
    public Letter open(Actor actor, long number) {
        var letter = sql.sql(LETTER + "where l.number = :number")
                .param("number", number)
                .query(LetterQueries::letter)
                .optional()
                .filter(found -> LetterRights.maySee(actor, found))
                .orElseThrow(() -> new NotFound("letter " + number));
        sql.sql("update notification.letter set read_at = :at where number = :number and read_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("number", number)
                .update();
        return letter;
    }

    /** Whether letters leave as e-mail too. */
    public boolean sentByMail() {
        return post.sends();
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        var sent = row.getTimestamp("sent_at");
        return new Letter(
                row.getLong("number"),
                row.getString("person"),
                Language.valueOf(row.getString("language")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("link"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("read_at") != null,
                way(row),
                sent == null ? null : sent.toInstant());
    }

    private static Letter.Way way(ResultSet row) throws SQLException {
        if (row.getObject("letter") == null) {
            return Letter.Way.SHOWN_HERE_ONLY;
        }
        if (row.getTimestamp("sent_at") != null) {
            return Letter.Way.SENT;
        }
        return row.getTimestamp("next_at") == null ? Letter.Way.GIVEN_UP : Letter.Way.WAITING;
    }
}

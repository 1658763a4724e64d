package kcity.review.conflict;

import java.util.List;
import java.util.Optional;
import kcity.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an expert may see: the one place that decides it, conflicts left out before anything is counted. */
@Component
public class Sight {
    /** Pairs of the newest proposal put into force, without those that a conflict ended, or that an expert who left had not handed in. */
    public static final String ASSIGNED = """
            select p.call, p.application, p.expert from review.proposed p
            where p.number = (select max(a.number) from review.assignment a where a.call = p.call)
              and not exists (select from review.conflict c where c.application = p.application and c.expert = p.expert)
              and (not exists (select from review.ending e where e.call = p.call and e.expert = p.expert)
                   or exists (select from review.submission s where s.application = p.application and s.expert = p.expert))
            """;

    private static final String TAKES_PART =
            "not exists (select from review.ending e where e.call = a.call and e.expert = a.expert)";

    private final JdbcClient sql;

    Sight(JdbcClient sql) {
        this.sql = sql;
    }

    /** Candidates of a round that the expert joined, by title only, to declare conflicts. */
    public List<String> listed(Actor expert, String call) {
        return sql.sql("""
                select d.application from review.candidate d join review.answer a using (call)
                where d.call = :call and a.expert = :expert and a.accepted
                  and not exists (select from review.conflict c where c.application = d.application and c.expert = a.expert)
                  and\s""" + TAKES_PART + " order by d.application")
                .param("call", call)
                .param("expert", expert.id())
                .query(String.class)
                .list();
    }

    public Optional<String> callWhereListed(Actor expert, String application) {
        return sql
                .sql("select call from review.candidate where application = :application order by call")
                .param("application", application)
                .query(String.class)
                .list()
                .stream()
                .filter(call -> listed(expert, call).contains(application))
                .findFirst();
    }

    /** Applications that the expert is to score, whole. */
    public List<String> assigned(Actor expert, String call) {
        return sql.sql("select a.application from (" + ASSIGNED
                        + ") a where a.call = :call and a.expert = :expert and " + TAKES_PART
                        + " order by a.application")
                .param("call", call)
                .param("expert", expert.id())
                .query(String.class)
                .list();
    }

    public Optional<String> callWhereAssigned(Actor expert, String application) {
        return sql.sql("select a.call from (" + ASSIGNED
                        + ") a where a.application = :application and a.expert = :expert and " + TAKES_PART
                        + " order by a.call")
                .param("application", application)
                .param("expert", expert.id())
                .query(String.class)
                .optional();
    }
}

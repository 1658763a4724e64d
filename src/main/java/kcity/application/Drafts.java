package kcity.application;

import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import kcity.forms.Answers;
import kcity.forms.FilledForm;
import kcity.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is being written. */
@Component
class Drafts {
    private final JdbcClient sql;
    private final Applications applications;

    Drafts(JdbcClient sql, Applications applications) {
        this.sql = sql;
        this.applications = applications;
    }

    /** With what is being written. */
    record Written(Application application, FilledForm filled) {
        Answers draft() {
            return filled.answers();
        }
    }

    Optional<Written> written(String ref) {
        return sql.sql(Applications.APPLICATION + "where a.ref = :ref")
                .param("ref", ref)
                .query((row, n) ->
                        new Written(applications.application(row), applications.filled(row, "draft_form", "draft")))
                .optional();
    }

    /** Whether the draft was still at that version and is now one further. */
    boolean save(String ref, int version, Answers answers, Act act) {
        return sql.sql("""
                        update application.draft
                        set version = version + 1, answers = cast(:answers as jsonb), saved_at = :at, saved_by = :by
                        where application = :ref and version = :version
                        """)
                        .param("answers", StoredAnswers.json(answers))
                        .param("at", Timestamp.from(act.at()))
                        .param("by", act.by())
                        .param("ref", ref)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Without its text it is found nowhere any more; its number stays taken. */
    void discard(String ref, Act act) {
        sql.sql("insert into application.discarded (application, discarded_at, discarded_by) values (:ref, :at, :by)")
                .param("ref", ref)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
        sql.sql("delete from application.draft where application = :ref")
                .param("ref", ref)
                .update();
    }

    /** How many drafts an organisation has that it never submitted. */
    long count(String organisation) {
        return Objects.requireNonNull(sql.sql("""
                        select count(*) from application.application a join application.draft d on d.application = a.ref
                        where a.organisation = :organisation
                          and not exists (select from application.submission s where s.application = a.ref)
                        """)
                .param("organisation", organisation)
                .query(Long.class)
                .single());
    }

    /** Id of whoever saved the draft last. */
    String lastWriter(String ref) {
        return sql.sql("select saved_by from application.draft where application = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }

    /** Puts a draft on another version of its form, with the answers that have a place there. */
    void move(String ref, String form, Answers answers, Act act) {
        sql.sql("""
                update application.draft
                set version = version + 1, form = :form, answers = cast(:answers as jsonb), saved_at = :at, saved_by = :by
                where application = :ref
                """)
                .param("form", form)
                .param("answers", StoredAnswers.json(answers))
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("ref", ref)
                .update();
    }

    FilledForm of(String ref) {
        return sql.sql("select form, answers from application.draft where application = :ref")
                .param("ref", ref)
                .query((row, n) -> applications.filled(row, "form", "answers"))
                .single();
    }
}

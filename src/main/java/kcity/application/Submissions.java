package kcity.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import kcity.forms.FilledForm;
import kcity.forms.FormVersions;
import kcity.forms.Meaning;
import kcity.shared.EmailAddress;
import kcity.shared.Sameness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was submitted: revisions that stay as they are, and their receipts. */
@Component
class Submissions {
    private final JdbcClient sql;
    private final Applications applications;
    private final FormVersions forms;

    Submissions(JdbcClient sql, Applications applications, FormVersions forms) {
        this.sql = sql;
        this.applications = applications;
        this.forms = forms;
    }

    /** One statement: the submission, the keys by which it is compared, and the line that lists show. */
    void submit(ApplicationSubmitted submitted, String ref, FilledForm filled) {
        sql.sql("""
                with s as (
                    insert into application.submission (application, revision, considered_for, sub_type, title, country, city,
                        requested, form, answers, submitted_at, submitted_by, digest)
                    values (:ref, :revision, :edition, :subType, :title, :country, :city,
                        :requested, :form, cast(:answers as jsonb), :at, :by, :digest)
                    returning application, revision, considered_for, sub_type, title, country, city, requested, submitted_at),
                k as (
                    insert into application.sameness (application, city, contact) values (:ref, :cityKey, :contact)
                    on conflict (application) do update set city = excluded.city, contact = excluded.contact)
                insert into application.newest (application, revision, considered_for, sub_type, title, country, city, requested,
                    submitted_at, call, organisation, looked)
                select s.*, a.call, a.organisation, :looked from s join application.application a on a.ref = s.application
                on conflict (application) do update
                set revision = excluded.revision, considered_for = excluded.considered_for, sub_type = excluded.sub_type,
                    title = excluded.title, country = excluded.country, city = excluded.city, requested = excluded.requested,
                    submitted_at = excluded.submitted_at, looked = excluded.looked
                """)
                .param("ref", ref)
                .param("revision", submitted.revision())
                .param("edition", submitted.consideredFor())
                .param("subType", submitted.subType().name())
                .param("title", submitted.title())
                .param("country", submitted.country().code())
                .param("city", submitted.city())
                .param("requested", submitted.requested().amount())
                .param("form", forms.hash(filled.form()))
                .param("answers", StoredAnswers.json(filled.answers()))
                .param("at", Timestamp.from(submitted.at()))
                .param("by", submitted.actor().id())
                .param("digest", submitted.digest())
                .param("cityKey", Sameness.key(submitted.city()))
                .param(
                        "contact",
                        filled.email(Meaning.PARTNER_EMAIL)
                                .map(EmailAddress::key)
                                .orElse(""))
                .param("looked", LineSubmissions.looked(ref, submitted.title(), submitted.city()))
                .update();
    }

    /** The newest receipt; empty before the first submission. */
    Optional<Receipt> receipt(String ref) {
        return sql.sql("""
                select application || '-R' || revision as number, submitted_at as at, considered_for, digest
                from application.submission where application = :ref order by revision desc limit 1
                """).param("ref", ref).query((row, n) -> receipt(row)).optional();
    }

    static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("number"),
                row.getTimestamp("at").toInstant(),
                row.getInt("considered_for"),
                row.getString("digest"));
    }

    /** What was submitted as that revision. */
    FilledForm of(String ref, int revision) {
        return sql.sql(
                        "select form, answers from application.submission where application = :ref and revision = :revision")
                .param("ref", ref)
                .param("revision", revision)
                .query((row, n) -> applications.filled(row, "form", "answers"))
                .single();
    }
}

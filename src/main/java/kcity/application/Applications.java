package kcity.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import kcity.call.Call;
import kcity.forms.FilledForm;
import kcity.forms.FormVersions;
import kcity.programme.ProgrammeType;
import kcity.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of applications. */
@Component
class Applications {
    static final String APPLICATION = """
            select a.ref, a.call, coalesce(k.ref, a.call) as deciding_call, a.organisation, a.synthetic, c.edition, c.type, d.version, d.answers as draft, d.form as draft_form,
                   s.form, s.revision, s.considered_for, s.sub_type, s.answers, s.submitted_at, w.withdrawn_at,
                   exists (select from application.confirmation p where p.application = a.ref and p.revision = s.revision) as confirmed
            from application.application a
            join call.pub_call c on c.ref = a.call
            join application.draft d on d.application = a.ref
            left join lateral (
                select * from application.submission s where s.application = a.ref order by revision desc limit 1) s on true
            left join application.withdrawal w on w.application = a.ref
            left join lateral (
                select k.ref from call.pub_call k where k.edition = s.considered_for and k.type = c.type and k.programme = c.programme
                order by k.ref <> a.call, k.rules <> c.rules, k.ref limit 1) k on true
            """;
    private final JdbcClient sql;
    private final FormVersions forms;

    Applications(JdbcClient sql, FormVersions forms) {
        this.sql = sql;
        this.forms = forms;
    }

    Optional<Application> find(String ref) {
        return sql.sql(APPLICATION + "where a.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> application(row))
                .optional();
    }

    /** Numbers run by edition and type, without gaps; the lock keeps two starts apart. */
    String nextRef(Call call) {
        sql.sql("select pg_advisory_xact_lock(hashtext(:call))")
                .param("call", call.ref())
                .query((row, n) -> "")
                .list();
        var prefix = "%s-%d-%s-".formatted(call.programme().prefix(), call.edition(), letter(call.type()));
        var taken =
                Objects.requireNonNull(sql.sql("select count(*) from application.application where ref like :prefix")
                        .param("prefix", prefix + "%")
                        .query(Long.class)
                        .single());
        return prefix + "%03d".formatted(taken + 1);
    }

    private static char letter(ProgrammeType type) {
        return type.letter();
    }

    void start(String ref, Call call, String form, boolean synthetic, Act act) {
        sql.sql("""
                insert into application.application (ref, call, organisation, started_at, started_by, synthetic)
                values (:ref, :call, :organisation, :at, :by, :synthetic)
                """)
                .param("ref", ref)
                .param("call", call.ref())
                .param("organisation", act.actor().organisation())
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("synthetic", synthetic)
                .update();
        sql.sql(
                        "insert into application.draft (application, version, form, answers, saved_at, saved_by) values (:ref, 0, :form, '{}', :at, :by)")
                .param("form", form)
                .param("ref", ref)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .update();
    }

    void withdraw(String ref, String reason, Act act) {
        sql.sql(
                        "insert into application.withdrawal (application, withdrawn_at, withdrawn_by, reason) values (:ref, :at, :by, :reason)")
                .param("ref", ref)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("reason", reason)
                .update();
    }

    Application application(ResultSet row) throws SQLException {
        var withdrawn = row.getTimestamp("withdrawn_at") != null;
        var submitted = row.getTimestamp("submitted_at");
        var filled = submitted == null ? filled(row, "draft_form", "draft") : filled(row, "form", "answers");
        return ProposalReader.application(
                new ProposalReader.Row(
                        row.getString("ref"),
                        row.getString("call"),
                        row.getString("deciding_call"),
                        row.getInt(submitted == null ? "edition" : "considered_for"),
                        ProgrammeType.valueOf(row.getString("type")),
                        row.getString("organisation"),
                        row.getBoolean("synthetic"),
                        row.getInt("version"),
                        row.getInt("revision"),
                        row.getString("sub_type"),
                        submitted == null ? null : submitted.toInstant(),
                        withdrawn,
                        row.getBoolean("confirmed")),
                filled);
    }

    FilledForm filled(ResultSet row, String form, String answers) throws SQLException {
        return forms.definition(row.getString(form)).filled(StoredAnswers.read(row.getString(answers)));
    }

    /** The call of that edition that would decide on what comes in by this one; empty while it has none. */
    Optional<String> deciding(String call, int edition) {
        return sql.sql(
                        "select ref from application.deciding where call = :call and edition = :edition and ref is not null")
                .param("call", call)
                .param("edition", edition)
                .query(String.class)
                .optional();
    }

    /** Keeps a second submission waiting until the transaction of the first ends. */
    void lock(String ref) {
        sql.sql("select version from application.draft where application = :ref for update")
                .param("ref", ref)
                .query(Integer.class)
                .optional();
    }
}

package kcity.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import kcity.call.Call;
import kcity.forms.Answers;
import kcity.forms.FilledForm;
import kcity.forms.FormVersions;
import kcity.forms.Meaning;
import kcity.programme.ProgrammeType;
import kcity.shared.Act;
import kcity.shared.EmailAddress;
import kcity.shared.Sameness;
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

    /** With what is being written. */
    record Written(Application application, FilledForm filled) {
        Answers draft() {
            return filled.answers();
        }
    }

    Optional<Written> written(String ref) {
        return sql.sql(APPLICATION + "where a.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> new Written(application(row), filled(row, "draft_form", "draft")))
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

    void withdraw(String ref, String reason, Act act) {
        sql.sql(
                        "insert into application.withdrawal (application, withdrawn_at, withdrawn_by, reason) values (:ref, :at, :by, :reason)")
                .param("ref", ref)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("reason", reason)
                .update();
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
    long drafts(String organisation) {
        return Objects.requireNonNull(sql.sql("""
                        select count(*) from application.application a join application.draft d on d.application = a.ref
                        where a.organisation = :organisation
                          and not exists (select from application.submission s where s.application = a.ref)
                        """)
                .param("organisation", organisation)
                .query(Long.class)
                .single());
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

    private FilledForm filled(ResultSet row, String form, String answers) throws SQLException {
        return forms.definition(row.getString(form)).filled(StoredAnswers.read(row.getString(answers)));
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
    FilledForm submitted(String ref, int revision) {
        return sql.sql(
                        "select form, answers from application.submission where application = :ref and revision = :revision")
                .param("ref", ref)
                .param("revision", revision)
                .query((row, n) -> filled(row, "form", "answers"))
                .single();
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

    FilledForm draft(String ref) {
        return sql.sql("select form, answers from application.draft where application = :ref")
                .param("ref", ref)
                .query((row, n) -> filled(row, "form", "answers"))
                .single();
    }
}

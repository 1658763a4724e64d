package kcity.forms;

import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Digest;
import kcity.shared.NotFound;
import kcity.shared.ReadOnce;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The definitions that somebody has answered, each by the hash of its canonical text, for ever. */
@Component
public class FormVersions {
    private final ReadOnce<String, FormDefinition> definitions = new ReadOnce<>();
    private final ReadOnce<FormDefinition, String> texts = new ReadOnce<>();
    private final JdbcClient sql;
    private final ApplicationEventPublisher facts;

    FormVersions(JdbcClient sql, ApplicationEventPublisher facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /** The row of that definition, which is written where it is the first to be answered. */
    @Transactional
    public FormVersion use(FormDefinition form, Act act) {
        var sha256 = hash(form);
        definitions.get(sha256, () -> form);
        return find(sha256).orElseGet(() -> add(form, sha256, act));
    }

    /** SHA-256 of the canonical text. */
    public String hash(FormDefinition form) {
        return Digest.of(text(form));
    }

    private String text(FormDefinition form) {
        return texts.get(form, () -> FormText.of(form));
    }

    /** Empty where nobody has answered it yet. */
    public Optional<FormVersion> find(String sha256) {
        return sql.sql("select sha256, form, version as number from forms.definition where sha256 = :sha256")
                .param("sha256", sha256)
                .query(FormVersion.class)
                .optional();
    }

    private FormVersion add(FormDefinition form, String sha256, Act act) {
        lock(form.name());
        var already = find(sha256);
        if (already.isPresent()) {
            return already.get();
        }
        var version = new FormVersion(sha256, form.name(), next(form.name()));
        sql.sql("""
                insert into forms.definition (sha256, form, version, content, used_at)
                values (:sha256, :form, :version, :content, :at)
                """)
                .param("sha256", sha256)
                .param("form", form.name())
                .param("version", version.number())
                .param("content", text(form))
                .param("at", Timestamp.from(act.at()))
                .update();
        facts.publishEvent(new FormTakenIntoUse(
                FormTakenIntoUse.reference(form.name(), version.number()), act, form.name(), version.number(), sha256));
        return version;
    }

    /** Of two who are the first at the same moment the second finds what the first wrote. */
    private void lock(String form) {
        sql.sql("select pg_advisory_xact_lock(hashtext(:form))")
                .param("form", "form/" + form)
                .query((row, n) -> "")
                .list();
    }

    private int next(String form) {
        return Objects.requireNonNull(
                sql.sql("select coalesce(max(version), 0) + 1 from forms.definition where form = :form")
                        .param("form", form)
                        .query(Integer.class)
                        .single());
    }

    /** As it was when it was answered, whatever the programme's file says today. Throws {@link NotFound}. */
    public FormDefinition definition(String sha256) {
        return definitions.get(sha256, () -> FormReader.read("form " + sha256, content(sha256)));
    }

    private String content(String sha256) {
        return sql.sql("select content from forms.definition where sha256 = :sha256")
                .param("sha256", sha256)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("form " + sha256));
    }
}

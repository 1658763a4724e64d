package kcity.application;

import java.time.Clock;
import kcity.call.CallQueries;
import kcity.forms.FormDefinition;
import kcity.forms.FormVersions;
import kcity.forms.Meaning;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.EmailAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives what was written before forms had versions the version in force: at the first start of a build that knows of versions. */
@Component
public class AdoptForms {
    private final JdbcClient sql;
    private final CallQueries calls;
    private final FormVersions versions;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AdoptForms(JdbcClient sql, CallQueries calls, FormVersions versions, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.versions = versions;
        this.facts = facts;
        this.clock = clock;
    }

    private record Submitted(String application, String answers) {}

    /** Does nothing where all have theirs. */
    @Transactional
    public void arrive() {
        sql.sql("""
                select distinct a.call from application.application a
                where exists (select from application.draft d where d.application = a.ref and d.form is null)
                   or exists (select from application.submission s where s.application = a.ref and s.form is null)
                order by a.call
                """).query(String.class).list().forEach(this::adopt);
    }

    private void adopt(String ref) {
        var call = calls.call(ref);
        var form = calls.form(call);
        var act = Act.of(Actor.SYSTEM, clock);
        var version = versions.use(form, act);
        keyPartners(ref, form);
        var drafts = give("draft", ref, version.sha256());
        var submissions = give("submission", ref, version.sha256());
        facts.publishEvent(
                new FormsAdopted(call.reference(), act, version.form(), version.number(), drafts, submissions));
    }

    private int give(String table, String call, String sha256) {
        return sql.sql("update application." + table + """
                 t set form = :form
                where t.form is null and t.application in (select a.ref from application.application a where a.call = :call)
                """)
                .param("form", sha256)
                .param("call", call)
                .update();
    }

    /** By whose mailbox the newest submissions are found; of before there were keys, it could not be read without a form. */
    private void keyPartners(String call, FormDefinition form) {
        sql.sql("""
                select distinct on (s.application) s.application, s.answers::text
                from application.submission s
                join application.application a on a.ref = s.application
                join application.sameness k on k.application = s.application
                where a.call = :call and k.contact = ''
                order by s.application, s.revision desc
                """)
                .param("call", call)
                .query(Submitted.class)
                .list()
                .forEach(submitted -> form.filled(StoredAnswers.read(submitted.answers()))
                        .email(Meaning.PARTNER_EMAIL)
                        .map(EmailAddress::key)
                        .ifPresent(key -> sql.sql(
                                        "update application.sameness set contact = :key where application = :application")
                                .param("key", key)
                                .param("application", submitted.application())
                                .update()));
    }
}

package kcity.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import kcity.programme.ProgrammeFiles;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the register into the database at the first start. */
@Component
public class LoadRegister {
    private static final String FILE = "register.yaml";
    private static final String FIRST_REASON = "as published, loaded at the first start";

    private final JdbcClient sql;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    LoadRegister(JdbcClient sql, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /** Loads the register that comes with the programme where there is none; says whether it did. */
    @Transactional
    public boolean arrive() {
        if (sql.sql("select exists (select from portfolio.register)")
                .query(Boolean.class)
                .single()) {
            return false;
        }
        var act = Act.of(Actor.SYSTEM, clock);
        String content = ProgrammeFiles.text(FILE);
        Register register =
                RegisterReader.read(FILE, content, ProgrammeFiles.sources().keySet());
        String sha256 = sql.sql("""
                insert into portfolio.register (version, content, adopted_at, adopted_by, reason)
                values (1, :content, :at, :by, :reason)
                returning encode(sha256(convert_to(content, 'UTF8')), 'hex')
                """)
                .param("content", content)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("reason", FIRST_REASON)
                .query(String.class)
                .single();
        facts.publishEvent(new RegisterAdopted(
                new Reference("register", "1"),
                act,
                FIRST_REASON,
                1,
                sha256,
                register.projects().size()));
        return true;
    }
}

package kcity.portfolio;

import java.util.List;
import kcity.programme.ProgrammeFiles;
import kcity.shared.ReadOnce;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public reads of the register, through the published view alone. A version never changes, so that it is read once. */
@Component
public class PublishedRegister {
    private static final Register EMPTY = new Register(List.of(), List.of(), List.of(), List.of(), List.of());

    private final JdbcClient sql;
    private final ReadOnce<Integer, Register> versions = new ReadOnce<>();

    PublishedRegister(@Qualifier("public") JdbcClient sql) {
        this.sql = sql;
    }

    /** The register in force; empty before the first start has loaded it. */
    public Register current() {
        return sql.sql("select max(version) from portfolio.pub_register having count(*) > 0")
                .query(Integer.class)
                .optional()
                .map(version -> versions.get(version, () -> read(version)))
                .orElse(EMPTY);
    }

    private Register read(int version) {
        String content = sql.sql("select content from portfolio.pub_register where version = :version")
                .param("version", version)
                .query(String.class)
                .single();
        return RegisterReader.read(
                "register.yaml", content, ProgrammeFiles.sources().keySet());
    }
}

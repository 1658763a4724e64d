package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import kcity.audit.TellSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A folder that an older build has made is brought up by whichever command opens it first, and its history knows. */
class OlderFolderTest {
    @TempDir
    static Path folder = Path.of("");

    @Test
    void theFirstThatLooksAtItTellsTheHistoryOfItsNewTablesAndFindsAllSound() {
        try (var product = Product.start(new Product.Place(folder, null), 0, Map.of(), null)) {
            product.arrive();
            asBeforeItsNewestMigrations(product);
        }
        var said = new StringWriter();
        var code =
                Kcity.commandLine().setOut(new PrintWriter(said, true)).execute("check", "--data", folder.toString());
        assertThat(said.toString()).endsWith("All sound.\n");
        assertThat(code).isZero();
    }

    private static void asBeforeItsNewestMigrations(Product product) {
        var sql = product.bean(JdbcClient.class);
        sql.sql("""
                alter table application.sameness drop column city_unspaced;
                create index sameness_city on application.sameness (city);
                delete from application.flyway_schema_history where version in ('150', '181')
                """).update();
        product.bean(TellSchema.class).arrive();
    }
}

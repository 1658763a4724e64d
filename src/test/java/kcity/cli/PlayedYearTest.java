package kcity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kcity.audit.CheckHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The year 2024 played once by the command, and what stands in its data afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayedYearTest {
    /** What people are in the middle of, and keys to doors: not facts. */
    private static final TreeSet<String> PASSING = new TreeSet<>(List.of(
            "application.draft",
            "review.draft",
            "review.draft_score",
            "people.session",
            "people.sign_in_link",
            "people.failed_sign_in"));

    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();
    private JsonNode result;
    private Product product;

    @BeforeAll
    void play() throws Exception {
        var json = folder.resolve("2024.json");
        var code = Kcity.commandLine()
                .setOut(new PrintWriter(told))
                .execute("replay", "2024", "--data", folder.resolve("data").toString(), "--json", json.toString());
        assertThat(code).as(told.toString()).isZero();
        result = JsonMapper.builder().build().readTree(Files.readString(json));
        product = Product.beside(new Product.Place(folder.resolve("data"), null));
    }

    @AfterAll
    void close() {
        product.close();
    }

    @Test
    void whoeverTampersIsFound() {
        var tampering = new Tampering(
                product.bean(JdbcTemplate.class), product.bean(CheckHistory.class), product.bean(PlatformTransactionManager.class));
        var unseen = new ArrayList<String>();
        tampering.tables(PASSING).forEach((table, columns) -> {
            if (tampering.rows(table) == 0) {
                unseen.add(table + " has no row to tamper with");
                return;
            }
            columns.stream().filter(tampering::changeIsUnseen).map(c -> "changed " + c).forEach(unseen::add);
            if (tampering.removalIsUnseen(table)) {
                unseen.add("removed from " + table);
            }
            if (tampering.insertionIsUnseen(table)) {
                unseen.add("inserted into " + table);
            }
        });
        assertThat(unseen).isEmpty();
    }
}

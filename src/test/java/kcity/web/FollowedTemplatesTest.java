package kcity.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kcity run --develop}: a template that somebody saves shows at the next request. */
class FollowedTemplatesTest {
    @TempDir
    Path home;

    @Test
    void aTemplateThatWasSavedAnewIsCompiledAnew() throws IOException {
        var templates = PageRendering.followed(home);
        write("@param String who\n<h1>${who}</h1>\n", 1);
        assertThat(shown(templates)).isEqualTo("<h1>Bogotá &lt;</h1>\n");
        write("@param String who\n<h2>Dear ${who}</h2>\n", 2);
        assertThat(shown(templates)).isEqualTo("<h2>Dear Bogotá &lt;</h2>\n");
    }

    private void write(String template, int second) throws IOException {
        var file = Files.createDirectories(home.resolve("src/main/jte/door")).resolve("greeting.jte");
        Files.writeString(file, template);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1_000L));
    }

    private static String shown(gg.jte.TemplateEngine templates) {
        var shown = new StringOutput();
        templates.render("door/greeting.jte", Map.of("who", "Bogotá <"), shown);
        return shown.toString();
    }
}

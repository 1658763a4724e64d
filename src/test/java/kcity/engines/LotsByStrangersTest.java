package kcity.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kcity.cli.Kcity;
import kcity.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The lines of Python that docs/engines.md gives to strangers work out the lots of an answer. */
class LotsByStrangersTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFewLinesOfPythonRepeatTheLots() throws IOException, InterruptedException {
        String docs = Files.readString(Path.of("docs/engines.md"));
        Matcher block = Pattern.compile("(?s)```python\n(.*?)```").matcher(docs);
        assertThat(block.find()).isTrue();
        List<String> ids = List.of("KCN-1", "하노이-2", "Đà Nẵng", "z");
        String script = block.group(1) + "import sys\nfor name in sys.argv[1:]: print(lot(name, seed=12))\n";
        List<String> lots = python(script, ids);
        String candidates = ids.stream()
                .map(id -> id + ",t,,c,C,300000000,50\n")
                .collect(Collectors.joining("", "id,type,subtype,city,country,requestWon,value\n", ""));
        Files.writeString(folder.resolve("c.csv"), candidates);
        Files.writeString(
                folder.resolve("r.yaml"),
                "envelope: 300_000_000\nstep: 10_000_000\nselection-share: 0.5\ntypes:\n  t: {places: {min: 1, max: 1}}\n");
        StringWriter out = new StringWriter();
        CommandLine command = Kcity.commandLine();
        command.setOut(new PrintWriter(out, true));
        int code = command.execute(
                "choose",
                "--candidates",
                folder.resolve("c.csv").toString(),
                "--rules",
                folder.resolve("r.yaml").toString(),
                "--quick",
                "--json",
                "--seed",
                "12");
        assertThat(code).isEqualTo(ExitCode.DONE);
        for (int i = 0; i < ids.size(); i++) {
            assertThat(out.toString()).contains("\"" + ids.get(i) + "\":[" + lots.get(i) + "]");
        }
        int largest = lots.indexOf(
                String.valueOf(lots.stream().mapToLong(Long::parseLong).max().orElseThrow()));
        assertThat(out.toString()).contains("\"tied\":true", "\"chosen\":[{\"id\":\"" + ids.get(largest) + "\"");
    }

    private List<String> python(String script, List<String> arguments) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("lots.py"), script);
        List<String> line = new java.util.ArrayList<>(List.of("python3", file.toString()));
        line.addAll(arguments);
        Process process;
        try {
            process = new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException e) {
            return abort("there is no python3 here: the lots were not worked out by a stranger");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
    }
}

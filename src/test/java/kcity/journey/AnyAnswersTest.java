package kcity.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kcity.application.SaveDrafts;
import kcity.application.StartApplications;
import kcity.call.CallQueries;
import kcity.forms.CellName;
import kcity.forms.FormDefinition;
import kcity.forms.FormField;
import kcity.forms.FormReader;
import kcity.forms.FormVersions;
import kcity.programme.ProgrammeFiles;
import kcity.testing.Stages;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Whatever lies in the rows of answers, by an older version, another program or a slip: every page that shows them opens. */
class AnyAnswersTest {
    private static final long SEED = 20260511L;
    private static final int ROUNDS = 6;
    private static final List<String> TEXTS = List.of(
            "1.5",
            "-1",
            "9223372036854775808",
            "300.000",
            "0,125",
            "027",
            "５００",
            "1e9",
            "NaN",
            "0027-01-01",
            "9999-12-31",
            "2024-02-30",
            "KR",
            "XX",
            "kr",
            "yes",
            "no",
            "maybe",
            "local-government",
            "no-kind",
            "solution-planning",
            "giulia@world.example",
            "D0001",
            "D9999",
            "../etc",
            "<b>",
            "   ",
            "\\u202e",
            "\\ufffd",
            "x".repeat(3000),
            "😀");

    /** Of groups and tables; nothing for a form without. */
    private List<String> columns = List.of();

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void everyPageOpensWhateverAnswersAreStored() throws Exception {
        var world = World.settle();
        var stages = new Stages(world);
        stages.screened(2);
        stages.opened();
        stages.assigned();
        world.submit("Rosa", "2024-planning", world.planning("Lima", "PE", 500));
        var draft = world.the(StartApplications.class).start(world.actor("Bae"), Stages.CALL);
        world.the(SaveDrafts.class).save(world.actor("Bae"), draft, world.demonstration("Turin", "IT", 300));
        var flat =
                world.the(CallQueries.class).form(world.the(CallQueries.class).call(Stages.CALL));

        var pages = new LinkedHashMap<String, List<String>>();
        var everybody = List.of("Yoon", "Bae", "Rosa", "Giulia", "Park", "Kim", "Minji", "Choi", "Han");
        // Who has come in once is shown otherwise to officers; so all come in first.
        everybody.forEach(world::session);
        for (var person : everybody) {
            pages.put(person, pagesOf(world, person, draft));
        }
        assertThat(pages.get("Bae")).contains("/apply", "/apply/" + draft + "/draft", "/apply/" + draft + "/check");
        for (int round = 0; round < ROUNDS; round++) {
            var form = round < ROUNDS / 2 ? flat : withRows(world);
            var names = form.fields().stream().map(FormField::name).toList();
            columns = form.general().stream()
                    .flatMap(field -> CellName.read(field.name()).stream())
                    .map(CellName::field)
                    .toList();
            scramble(world, "draft", names);
            scramble(world, "submission", names);
            for (var person : pages.keySet()) {
                assertThat(broken(world, person, pages.get(person)))
                        .as("round %d, seed %d", round, SEED)
                        .isEmpty();
            }
        }
    }

    /** Puts everything on a form with groups and tables. */
    private static FormDefinition withRows(World world) {
        var file = "forms/demonstration-application-2026.yaml";
        var form = FormReader.read(file, ProgrammeFiles.text(file));
        var sha256 = world.the(FormVersions.class)
                .use(form, world.act(world.actor("Bae")))
                .sha256();
        for (var table : List.of("draft", "submission")) {
            world.sql()
                    .sql("set session_replication_role = replica; update application." + table + " set form = '"
                            + sha256 + "'; set session_replication_role = origin")
                    .update();
        }
        return form;
    }

    /** Pages that fail, and homes that do not open; one who is no longer named as partner may find no application. */
    private static List<String> broken(World world, String person, List<String> paths) throws Exception {
        var visitor = new Visitor(world.address()).with(world.session(person));
        var broken = new ArrayList<String>();
        for (var path : paths) {
            int status = visitor.get(path).statusCode();
            boolean gone = status == 404 && person.equals("Giulia") && path.length() > "/apply".length();
            if (status != 200 && status != 303 && !gone) {
                broken.add(person + " gets " + status + " at " + path);
            }
        }
        return broken;
    }

    private static List<String> pagesOf(World world, String person, String draft) throws Exception {
        var visitor = new Visitor(world.address()).with(world.session(person));
        var kinds = new HashMap<String, Integer>();
        var found = new TreeSet<String>();
        var ahead = new ArrayDeque<>(List.of(
                "/apply",
                "/apply/" + draft,
                "/apply/" + draft + "/draft",
                "/apply/" + draft + "/check",
                "/desk",
                "/reviewer"));
        while (!ahead.isEmpty()) {
            var path = ahead.remove();
            if (kinds.merge(path.replaceAll("\\?.*|[^/]*[0-9][^/]*", "#"), 1, Integer::sum) > 4
                    || found.contains(path)) {
                continue;
            }
            var page = visitor.get(path);
            if (page.statusCode() == 200
                    && page.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                found.add(path);
                Jsoup.parse(page.body())
                        .select("a[href^=/apply], a[href^=/desk], a[href^=/reviewer]")
                        .eachAttr("href")
                        .stream()
                        .map(href -> href.replaceAll("[?#].*", ""))
                        .forEach(ahead::add);
            }
        }
        return List.copyOf(found);
    }

    private void scramble(World world, String table, List<String> names) {
        var rows = world.sql()
                .sql("select distinct application from application." + table)
                .query(String.class)
                .list();
        for (var ref : rows) {
            world.sql()
                    .sql("set session_replication_role = replica; update application." + table + " set answers = '"
                            + whole(names).replace("'", "''") + "'::jsonb where application = '" + ref
                            + "'; set session_replication_role = origin")
                    .update();
        }
    }

    private String whole(List<String> names) {
        return switch (random.nextInt(8)) {
            case 0 ->
                List.of("null", "[]", "{}", "\"text\"", "17", "[[{\"a\": 1}]]").get(random.nextInt(6));
            default -> object(names);
        };
    }

    private String object(List<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        names.forEach(name -> fields.put(name, columns.isEmpty() || random.nextBoolean() ? value(2) : rows()));
        if (random.nextBoolean()) {
            fields.put("partner-email", "[\"giulia@world.example\"]");
            fields.put("partner-kind", "[\"local-government\"]");
            fields.put("partner-name", "[\"Verona\"]");
        }
        fields.put("no-such-field", value(2));
        return fields.entrySet().stream()
                .filter(field -> random.nextInt(10) > 0)
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String rows() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(n -> random.nextInt(5) == 0 ? value(2) : row(n))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String row(int number) {
        var key = "\"#\": " + (random.nextInt(4) == 0 ? value(1) : "\"r" + number + "\"");
        return Stream.concat(
                        Stream.of(key),
                        columns.stream()
                                .filter(column -> random.nextBoolean())
                                .map(column -> "\"" + column + "\": " + value(2)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 4)) {
            case 0 -> "null";
            case 1 -> "-17.25e300";
            case 2 -> "true";
            case 3 -> text();
            case 4 -> "{\"a\": " + value(depth - 1) + "}";
            case 5 -> "[" + value(depth - 1) + ", " + value(depth - 1) + "]";
            case 6 -> "[]";
            default -> "[" + text() + "]";
        };
    }

    private String text() {
        return "\"" + TEXTS.get(random.nextInt(TEXTS.size())) + "\"";
    }
}

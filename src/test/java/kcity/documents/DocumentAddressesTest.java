package kcity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kcity.shared.Reference;
import kcity.testing.GivenPapers;
import kcity.testing.Visitor;
import kcity.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever asks whatever address for whatever file gets what the one list of {@link GivenPapers} says, and nothing else. The addresses are those that the
 * product has, each tried with a file's id in the place of each of its variables that takes such an id: one that is added is asked too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentAddressesTest {
    /** A variable, and what an address may say of it, with braces of its own one within another. */
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    /** Words that an address lets choose from. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z_-]+(\\|[A-Za-z_-]+)+");

    private final World world = World.settle();
    private final GivenPapers papers = GivenPapers.play(world);

    @Test
    void everybodyGetsAtAnyAddressExactlyTheFilesThatAreForThem() throws Exception {
        var given = new TreeSet<String>();
        var serving = new TreeSet<String>();
        for (var person : papers.people()) {
            var visitor = person.equals(GivenPapers.NOBODY)
                    ? new Visitor(world.address())
                    : new Visitor(world.address()).with(world.session(person));
            for (var pattern : patterns()) {
                for (var paper : papers.all()) {
                    if (isGiven(visitor, pattern, paper)) {
                        given.add(person + " gets " + paper.name());
                        serving.add(pattern);
                    }
                }
            }
        }
        assertThat(given).isEqualTo(papers.allowed());
        assertThat(serving)
                .containsExactlyInAnyOrder(
                        "/apply/{ref}/documents/{id}",
                        "/desk/applications/{ref}/documents/{id}",
                        "/reviewer/applications/{ref}/documents/{id}",
                        "/desk/applications/{ref}/consulting/reports/{id}",
                        "/projects/{ref}/pilot/documents/{id}",
                        "/projects/{ref}/pilot/measurements/files/{document}");
    }

    private boolean isGiven(Visitor visitor, String pattern, GivenPapers.Paper paper)
            throws IOException, InterruptedException {
        for (var address : addresses(pattern, paper.id())) {
            if (visitor.get(address + "?indicator=waiting").body().contains(paper.mark())) {
                return true;
            }
        }
        return false;
    }

    /** The file's id in the place of each variable that takes one, and all that the world knows in the places of the others. */
    private List<String> addresses(String pattern, String id) {
        var addresses = new ArrayList<String>();
        for (var variable : variables(pattern)) {
            if (variable.takes(id)) {
                var filled = List.of(pattern.replace(variable.written(), id));
                for (var other : variables(filled.getFirst())) {
                    filled = filled.stream()
                            .flatMap(address ->
                                    others(other).stream().map(value -> address.replace(other.written(), value)))
                            .toList();
                }
                addresses.addAll(filled);
            }
        }
        return addresses;
    }

    private static List<Variable> variables(String pattern) {
        return VARIABLE.matcher(pattern)
                .results()
                .map(m -> new Variable(m.group(), m.group(1), Objects.requireNonNullElse(m.group(2), ".+")))
                .toList();
    }

    /**
     * A variable of an address.
     *
     * @param form what its values must look like, or no handler is found
     */
    private record Variable(String written, String name, String form) {
        boolean takes(String value) {
            return value.matches(form);
        }
    }

    /** Of a variable whose name says what it takes, that; of words to choose from, each; of any other all that the world knows and that fits. */
    private List<String> others(Variable variable) {
        return switch (variable.name()) {
            case "ref" -> papers.applications();
            case "call", "callRef" -> List.of("2024-demonstration");
            case "year" -> List.of("2024");
            case "indicator" -> List.of("waiting");
            case "number", "version" -> List.of("1");
            case "expert" -> List.of(world.actor("Han").id());
            default ->
                WORDS.matcher(variable.form()).matches()
                        ? List.of(variable.form().split("\\|"))
                        : Stream.of("2024-demonstration", "2024", "waiting")
                                .filter(variable::takes)
                                .toList();
        };
    }

    /** Addresses that take a variable, of whatever can reach the room of files at all. */
    private List<String> patterns() {
        var mappings = world.the(RequestMappingHandlerMapping.class).getHandlerMethods();
        var patterns = new TreeSet<String>();
        mappings.forEach((mapping, method) -> {
            if (isRead(mapping) && reachesFiles(method.getBeanType(), new HashSet<>())) {
                mapping.getPatternValues().stream().filter(p -> p.contains("{")).forEach(patterns::add);
            }
        });
        return List.copyOf(patterns);
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean reachesFiles(Class<?> type, Set<Class<?>> seen) {
        return type == Documents.class
                || (type.getName().startsWith("kcity.")
                        && seen.add(type)
                        && Arrays.stream(type.getDeclaredConstructors())
                                .flatMap(constructor -> Stream.of(constructor.getParameterTypes()))
                                .anyMatch(part -> reachesFiles(part, seen)));
    }

    @Test
    void anIdInWordsOpensNothingAndAnIdInAFieldOfFilesIsRefusedThere() throws Exception {
        var foreign = papers.the("plan of Pinsight").id();
        var bae = world.actor("Bae");
        var draft = papers.draft();
        var save = world.the(kcity.application.SaveDrafts.class);
        var applications = world.the(kcity.application.ApplicationQueries.class);
        var before = applications.draft(bae, draft);
        var field = papers.fieldOfFiles();
        var reasons = save.save(
                bae,
                draft,
                before.with("title-en", foreign).with(field, before.all(field).getFirst(), foreign));
        assertThat(reasons)
                .filteredOn(reason -> reason.question().equals(field))
                .extracting(reason -> reason.key())
                .containsExactly("refusal.application.file-not-given");
        assertThat(applications.draft(bae, draft).all(field))
                .containsExactly(before.all(field).getFirst());
        assertThat(applications.draft(bae, draft).all("title-en").getFirst()).isEqualTo(foreign);
        var visitor = new Visitor(world.address()).with(world.session("Bae"));
        assertThat(visitor.get("/apply/" + draft + "/documents/" + foreign).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/apply/" + draft + "/documents/"
                                + before.all(field).getFirst())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormThatNamesAnIdItselfAddsNothing() throws Exception {
        var foreign = papers.the("plan of Pinsight").id();
        var visitor = new Visitor(world.address()).with(world.session("Bae"));
        var path = "/apply/" + papers.draft() + "/draft";
        var page = visitor.get(path).body();
        var sent = new LinkedHashMap<>(Map.of("version", Visitor.hidden(page, "version")));
        sent.put(papers.fieldOfFiles(), foreign);
        visitor.sendParts(path, page, sent);
        assertThat(world.the(kcity.application.ApplicationQueries.class)
                        .draft(world.actor("Bae"), papers.draft())
                        .all(papers.fieldOfFiles()))
                .containsExactly(papers.the("plan of a draft").id());
    }

    @Test
    void anothersFileOfValuesIsNotTakenOver() throws Exception {
        var foreign = papers.the("values of Sorimap").id();
        var visitor = new Visitor(world.address()).with(world.session("Yoon"));
        var own = "/projects/" + papers.applicationOf("Pinsight") + "/pilot/measurements";
        var page = visitor.get(own).body();
        var answer = visitor.send(own + "/files/" + foreign, page, Map.of("indicator", "waiting"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(world.sql()
                        .sql("select count(*) from pilot.measurement")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void idsAreLongAndDrawn() {
        var ids = Stream.generate(() -> world.the(Documents.class)
                        .keep(
                                world.actor("Bae"),
                                new Reference("application", papers.draft()),
                                "a.txt",
                                "words".getBytes(StandardCharsets.UTF_8))
                        .id())
                .limit(50)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("D[0-9a-z]{26}"));
        assertThat(ids.stream().map(id -> id.charAt(1)).distinct().count()).isGreaterThan(8);
    }
}

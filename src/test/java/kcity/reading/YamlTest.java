package kcity.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlTest {
    private enum Kind {
        URBAN_DEVELOPMENT,
        SOLUTION
    }

    @Test
    void readsEachKindOfValue() {
        String text = """
                name: K-City Network
                places: 8
                won: 4_000_000_000
                share: 0.10
                open: true
                day: 2024-01-30
                close: 2022-04-29T18:00:00+09:00
                named: 2022-04-29T18:00:00+09:00[Asia/Seoul]
                kind: urban-development
                cities: [Hue, Jakarta]
                """;
        String read = Yaml.read(
                "a.yaml",
                text,
                root -> List.of(
                                root.get("name").text(),
                                root.get("places").integer(),
                                root.get("won").wholeNumber(),
                                root.get("share").decimal(),
                                root.get("open").bool(),
                                root.get("day").date(),
                                root.get("close").instant(),
                                root.get("named").moment(),
                                root.get("kind").oneOf(Kind.class),
                                root.get("cities").list(YamlNode::text))
                        .toString());
        assertThat(read)
                .isEqualTo("[K-City Network, 8, 4000000000, 0.10, true, 2024-01-30, 2022-04-29T09:00:00Z,"
                        + " 2022-04-29T18:00+09:00[Asia/Seoul], URBAN_DEVELOPMENT, [Hue, Jakarta]]");
    }

    @Test
    void readsWhatOlderYamlWouldTurnIntoSomethingElseAsItStands() {
        List<String> read =
                Yaml.read("a", "[no, on, 1e3, 012, 12:30, 2024-01-30, 'null', 0x1F]", r -> r.list(YamlNode::text));
        assertThat(read).containsExactly("no", "on", "1e3", "012", "12:30", "2024-01-30", "null", "0x1F");
    }

    @Test
    void refusesWhatLooksOnlyLikeTheAskedKind() {
        assertThat(complaints("- no", r -> r.list(YamlNode::bool)))
                .containsExactly("line 1, column 3: 'no' is neither true nor false; write one of them");
        assertThat(complaints(
                        "- 010\n- '7'\n- 1_00\n- 99999999999\n- 9999999999999999999\n- 1.5",
                        r -> r.list(YamlNode::integer)))
                .containsExactly(
                        "line 1, column 3: '010' is no whole number; write it like 3",
                        "line 2, column 3: expected a whole number, found a quoted text; leave the quotes out",
                        "line 3, column 3: '1_00' is no whole number; write it like 3",
                        "line 4, column 3: 99999999999 is not between -2147483648 and 2147483647; write a number between them",
                        "line 5, column 3: 9999999999999999999 is too large; write a smaller number",
                        "line 6, column 3: '1.5' is no whole number; write it like 3");
        assertThat(complaints("- .5\n- .nan\n- 1,5", r -> r.list(YamlNode::decimal)))
                .containsExactly(
                        "line 1, column 3: '.5' is no number; write it like 0.5",
                        "line 2, column 3: '.nan' is no number; write it like 0.5",
                        "line 3, column 3: '1,5' is no number; write it like 0.5");
        assertThat(complaints("- 2024-02-30\n- 30.1.2024", r -> r.list(YamlNode::date)))
                .containsExactly(
                        "line 1, column 3: '2024-02-30' is no date; write it as 2024-01-30",
                        "line 2, column 3: '30.1.2024' is no date; write it as 2024-01-30");
    }

    @Test
    void refusesInstantsWithoutAnOffsetOrWithAnOffsetTheirZoneDidNotHave() {
        assertThat(complaints(
                        "- 2022-04-29T18:00:00\n- '2022-04-29T18:00:00+08:00[Asia/Seoul]'",
                        r -> r.list(YamlNode::instant)))
                .containsExactly(
                        "line 1, column 3: '2022-04-29T18:00:00' is no instant with a zone; write it as"
                                + " 2022-04-29T18:00:00+09:00",
                        "line 2, column 3: '2022-04-29T18:00:00+08:00[Asia/Seoul]' names the offset +08:00 where its"
                                + " zone has +09:00; write that");
    }

    @Test
    void saysEverythingWrongAtOnceInTheOrderOfTheFile() {
        String text = """
                opning: 2024-01-30
                places:
                  min: five
                  min: 3
                bands: 7
                kind: Solution
                note:
                """;
        assertThat(complaints(text, root -> {
                    root.get("kind").oneOf(Kind.class);
                    root.get("bands").list();
                    root.get("places").get("min").integer();
                    root.get("places").get("max").integer();
                    root.get("opening").date();
                    root.find("note").ifPresent(note -> assertThat(note.text()).isEmpty());
                    return "";
                }))
                .containsExactly(
                        "line 1, column 1: the key 'opening' is missing; write it",
                        "line 1, column 1: unknown key 'opning'; known here: bands, kind, note, opening, places",
                        "line 3, column 3: the key 'max' is missing; write it",
                        "line 3, column 8: 'five' is no whole number; write it like 3",
                        "line 4, column 3: the key 'min' stands here a second time; delete one of them",
                        "line 5, column 8: expected a list, found '7'; write it like [a, b]",
                        "line 6, column 7: 'Solution' is none of urban-development, solution; write one of them",
                        "line 7, column 6: expected a text, found nothing; write a value or leave the key out");
    }

    @Test
    void goesOnWithPlaceholdersAfterAComplaint() {
        assertThat(complaints("{}", root -> {
                    YamlNode missing = root.get("a").get("b");
                    assertThat(missing.text()).isEmpty();
                    assertThat(missing.integer(3, 5)).isEqualTo(3);
                    assertThat(missing.decimal()).isEqualTo(BigDecimal.ZERO);
                    assertThat(missing.bool()).isFalse();
                    assertThat(missing.date()).isEqualTo(LocalDate.EPOCH);
                    assertThat(missing.instant()).isEqualTo(Instant.EPOCH);
                    assertThat(missing.list()).isEmpty();
                    assertThat(missing.entries()).isEmpty();
                    assertThat(missing.oneOf(Kind.class)).isEqualTo(Kind.URBAN_DEVELOPMENT);
                    throw new IllegalArgumentException("a record that refuses the placeholders");
                }))
                .containsExactly("line 1, column 1: the key 'a' is missing; write it");
    }

    @Test
    void letsAFaultOfTheReaderThroughWhenTheFileIsRight() {
        assertThatThrownBy(() -> Yaml.read("a", "{}", root -> {
                    throw new IllegalArgumentException("ours");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ours");
    }

    @Test
    void asksForFreeKeysInTheOrderOfTheFile() {
        Map<String, String> read = Yaml.read("a", "{b: 1, a: 2}", root -> {
            Map<String, String> copy = new java.util.LinkedHashMap<>();
            root.entries().forEach((key, value) -> copy.put(key, value.text()));
            return copy;
        });
        assertThat(read.toString()).isEqualTo("{b=1, a=2}");
    }

    @Test
    void whatIsNestedTooDeepIsNotReadToItsEnd() {
        assertThat(complaints("a: " + "[".repeat(100_000), r -> ""))
                .containsExactly("line 1, column 53: lists and mappings are nested too deep here; at most 50 are read");
        assertThat(complaints("a: " + "{b: ".repeat(100_000), r -> ""))
                .containsExactly(
                        "line 1, column 200: lists and mappings are nested too deep here; at most 50 are read");
    }

    @Test
    void refusesAnchorsAliasesTagsAndSecondDocuments() {
        assertThat(complaints("a: &x 1\nb: *x\nc: !!str 1", r -> ""))
                .containsExactly(
                        "line 1, column 4: anchors (&name) are not read; leave it out",
                        "line 2, column 4: aliases (*name) are not read; write the value out",
                        "line 3, column 4: tags (!name) are not read; leave it out");
        assertThat(complaints("a: 1\n---\nb: 1", r -> ""))
                .containsExactly("line 2, column 1: a second document begins here; one file holds one document");
    }

    @Test
    void refusesWhatIsNoYamlWithItsPlace() {
        assertThat(complaints("a: [1, 2\nb: 1", r -> ""))
                .containsExactly(
                        "line 2, column 2: is no YAML: expected ',' or ']', but got :; look at indents, colons and brackets up to here");
        assertThat(complaints("", r -> "")).containsExactly("the file is empty; write its keys, or name another file");
        assertThat(complaints("# nothing\n", r -> ""))
                .containsExactly("the file is empty; write its keys, or name another file");
    }

    @Test
    void readsFilesAndRefusesThoseThatAreMissingOrNoUtf8(@TempDir Path folder) throws Exception {
        Path good = Files.writeString(folder.resolve("good.yaml"), "name: 케이시티");
        Path latin = Files.write(folder.resolve("latin.yaml"), "a: é".getBytes(StandardCharsets.ISO_8859_1));
        String name = Yaml.read(good, root -> root.get("name").text());
        assertThat(name).isEqualTo("케이시티");
        assertThatThrownBy(() -> Yaml.read(latin, root -> ""))
                .hasMessageStartingWith(latin + ": line 1, column 4: the bytes are not UTF-8");
        Path missing = folder.resolve("none.yaml");
        assertThatThrownBy(() -> Yaml.read(missing, root -> ""))
                .hasMessage(missing + ": there is no such file; look at its name and folder");
    }

    private static List<String> complaints(String text, Function<YamlNode, Object> reader) {
        WrongFile wrong = catchThrowableOfType(WrongFile.class, () -> Yaml.read("a.yaml", text, reader));
        return wrong.complaints().stream().map(Complaint::toString).toList();
    }

    /** Each key was looked for among all others, which took half a minute. */
    @Test
    void fiftyThousandUnknownKeysAreToldOneByOne() {
        var text = java.util.stream.IntStream.range(0, 50_000)
                .mapToObj(n -> "key" + n + ": 1\n")
                .collect(java.util.stream.Collectors.joining("", "known: 1\n", ""));
        var wrong = org.assertj.core.api.Assertions.catchThrowableOfType(
                WrongFile.class,
                () -> Yaml.read("many.yaml", text, root -> root.get("known").text()));
        org.assertj.core.api.Assertions.assertThat(wrong.complaints()).hasSize(50_000);
        org.assertj.core.api.Assertions.assertThat(wrong.complaints().getLast())
                .hasToString("line 50001, column 1: unknown key 'key49999'; known here: known");
    }

    @Test
    void aFileInWhichSixtyThousandThingsAreWrongIsNotReadToItsEnd() {
        var read = new java.util.concurrent.atomic.AtomicInteger();
        var wrong = catchThrowableOfType(
                WrongFile.class,
                () -> Yaml.read(
                        "many.yaml",
                        "items:\n" + "- {a: 1}\n".repeat(80_000),
                        root -> root.get("items").list(item -> {
                            read.incrementAndGet();
                            return item.get("missing").text();
                        })));
        assertThat(wrong.complaints()).hasSize(60_000);
        assertThat(read).hasValue(60_001);
    }
}

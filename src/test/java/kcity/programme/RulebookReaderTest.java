package kcity.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kcity.charter.Programmes;
import kcity.reading.Complaint;
import kcity.reading.WrongFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each wrong file is the rulebook of 2024 with one thing spoilt. */
class RulebookReaderTest {
    private static final String RIGHT = ProgrammeFiles.text("2024.yaml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "announced: {value: 2024-01-29 | announced: {value: 2024-13-29 | '2024-13-29' is neither a day such as 2024-01-30 nor a month such as 2024-01",
                "announced: {value | anounced: {value | unknown key 'anounced'; known here: announced, calls, decisions, edition, envelope, not-published, places, received, remarks, selected, settings, title",
                "places: {value: {least: 2, most: 2} | places: {value: {least: 3, most: 2} | least is more than most",
                "places: {value: {least: 2, most: 2} | places: {value: {least: 1, most: 1} | the sub-types take at least 2 places, the call has 1",
                "places: {value: {least: 2, most: 2} | places: {value: {} | neither least nor most is given; where nothing is known write: unknown",
                "at: 2024-03-19T23:59:59+09:00 | at: 2024-01-19T23:59:59+09:00 | the intake closes before it opens",
                "until: {at: 2024-04-30T23:59:59+09:00 | until: {at: 2023-04-30T23:59:59+09:00 | the period ends before it begins",
                "at: 2024-03-19T23:59:59+09:00 | at: 2024-03-19T23:59:59 | '2024-03-19T23:59:59' is no instant with a zone; write it as 2022-04-29T18:00:00+09:00",
                "operator: {value: kaia, sources: [S01]} | operator: {value: kaia, sources: [S99]} | 'S99' is not among the sources",
                "operator: {value: kaia, sources: [S01]} | operator: {value: kaia, sources: []} | a published value names its sources",
                "operator: {value: kaia, sources: [S01]} | operator: {value: kotra, sources: [S01]} | 'kotra' is none of kaia; write one of them",
                "operator: {value: kaia, sources: [S01]} | operator: {value: kind, sources: [S01]} | 'kind' is none of kaia; write one of them",
                "operator: {value: kaia, sources: [S01]} | operator: {value: kaia, sources: [S01], standing: inferred} | a value that is inferred says why in a note",
                "operator: {value: kaia, sources: [S01]} | operator: unknown | the platform needs this value: where nobody published it, assume one and say why",
                "operator: {value: kaia, sources: [S01]} | operator: {value: kaia, standing: unknown} | what is unknown has no value",
                "en: `Smart city development` | de: `Stadt` | the key 'en' is missing; write it",
                "ko: `사업 여건` | ko: `` | is empty; write a value or leave the key out",
                "sub-type: solution-demonstration | sub-type: solution-planning | solution-planning is no sub-type of demonstration",
                "at: calls.planning.intake.kind | at: calls.planning.intake.kid | no value of this rulebook has the path 'calls.planning.intake.kid'",
                "  - own-contribution | | own-contribution is neither settled nor named",
                "  - own-contribution |   - reviewers | reviewers is settled and named as not published",
                "edition: 2024 | edition: twenty | 'twenty' is no whole number; write it like 3",
                "- {value: selection, sources: [S01, S30]} | - {value: screening, sources: [S01, S30]} | the stage screening stands here a second time",
                "id: demonstration | id: planning | two calls have the same id",
                "key: export | key: conditions | the criterion 'conditions' stands here a second time",
                "later-edition: {value: 2025 | later-edition: {value: 2024 | proposals after the cut-off go to an edition after 2024, not to 2024",
                "kind: {value: rolling | kind: {value: lottery | 'lottery' is none of window, rolling; write one of them",
                "kind: korean-company, manner: alone | kind: korean-company, manner: together | 'together' is none of alone, with-government; write one of them",
                "envelope: {value: {won: 4_000_000_000} | envelope: {value: {won: 4 billion} | '4 billion' is no whole number; write it like 3",
                "value: korean-lead | value: foreign-city | 'foreign-city' is none of korean-contractor, korean-lead; write one of them"
            })
    void refusesARulebookWithOneThingWrong(String right, String wrong, String reason) {
        assertThat(complaints(spoilt(right, wrong == null ? "" : wrong)))
                .extracting(Complaint::reason)
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "result: {value: 2024-04-17 | result: {value: 2024-03-18 | result in 2024-03-18 is before the intake ends (2024-03-19)",
                "result: {value: 2024-04-17 | result: {value: 2024-02 | result in 2024-02 is before the intake ends (2024-03-19)",
                "result: {value: 2024-04-17 | result: {value: 2024-04-15 | result in 2024-04-15 is before committee in 2024-04-16",
                "result: {value: 2024-04-17 | result: {value: 2204-04-17 | the year 2204 is none about the edition 2024",
                "value: 2024-06 | value: 2024-03 | result in 2024-03 is before the intake ends (2024-04-30)",
                "opens: {value: {at: 2024-01-30T00:00:00+09:00, time-of-day: assumed}, sources: [S01]} | opens: {value: {at: 0024-01-30T00:00:00+09:00, time-of-day: assumed}, sources: [S01]} | the year 24 is none about the edition 2024",
                "at: 2024-03-19T23:59:59+09:00 | at: 9999-12-31T23:59:59+09:00 | the year 9999 is none about the edition 2024",
                "announced: {value: 2024-01-29 | announced: {value: 1924-01-29 | 1924-01-29 is not about the edition 2024",
                "places: {value: {most: 8} | places: {value: {most: 0} | with at most 0 places nobody could be selected",
                "places: {value: {most: 8} | places: {value: {most: 7} | the calls take at least 8 places, the programme has 7",
                "places: {value: {least: 2, most: 2} | places: {value: {least: 3, most: 3} | the call has at least 3 places, its sub-types at most 2",
                "band: {value: {least: 200_000_000, most: 400_000_000} | band: {value: {most: 0} | an amount is from 1 to 999999999999999 won",
                "envelope: {value: {won: 4_000_000_000} | envelope: {value: {won: 0} | an amount is from 1 to 999999999999999 won",
                "envelope: {value: {won: 4_000_000_000} | envelope: {value: {won: 9223372036854775807} | an amount is from 1 to 999999999999999 won",
                "selected: {value: {projects: 6, countries: 6} | selected: {value: {projects: 6, countries: 7} | 6 projects cannot be in 7 countries",
                "received: unknown | received: {value: {projects: 7}, sources: [S01]} | more are selected (8) than received (7)"
            })
    void refusesToAdoptWhatReadsWellAndMakesNoSense(String right, String wrong, String reason) {
        assertThat(reader().read("2024.yaml", spoilt(right, wrong)).edition()).isEqualTo(2024);
        WrongFile refused =
                catchThrowableOfType(WrongFile.class, () -> reader().readNew("2024.yaml", spoilt(right, wrong)));
        assertThat(refused.complaints()).extracting(Complaint::reason).contains(reason);
        assertThat(refused.complaints()).allMatch(complaint -> complaint.line() > 1 && complaint.column() > 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void theRulebooksOfEveryYearMakeSense(int year) {
        assertThat(reader().readNew(year + ".yaml", ProgrammeFiles.text(year + ".yaml"))
                        .edition())
                .isEqualTo(year);
    }

    @Test
    void namesTheLineAndColumnOfEverythingWrongAtOnce() {
        String wrong = spoilt("announced: {value: 2024-01-29", "announced: {value: 29.1.2024")
                .replaceFirst(
                        "places: \\{value: \\{most: 8}, sources: \\[S01", "places: {value: {most: 8}, sources: [X01")
                .replaceFirst("decided: \\{value", "decidd: {value");
        assertThat(complaints(wrong))
                .extracting(Complaint::toString)
                .containsExactly(
                        "line 6, column 20: '29.1.2024' is neither a day such as 2024-01-30 nor a month such as 2024-01",
                        "line 7, column 38: 'X01' is not among the sources",
                        "line 16, column 5: the key 'decided' is missing; write it",
                        "line 16, column 5: unknown key 'decidd'; known here: by, changes, decided");
    }

    @Test
    void readsWeightsThatAddUpToAHundredAndRefusesOthers() {
        String criteria = "weights: unknown\n    project-period: unknown\n    timetable: {committee";
        String weighted =
                "weights: {value: {conditions: 60, export: %d}, sources: [S28]}\n    project-period: unknown\n"
                        + "    timetable: {committee";
        Rulebook read = reader().read("2024.yaml", spoilt(criteria, weighted.formatted(40)));
        assertThat(read.call("demonstration").orElseThrow().weights().get())
                .containsEntry("conditions", 60)
                .containsEntry("export", 40)
                .hasSize(2);
        assertThat(complaints(spoilt(criteria, weighted.formatted(30))))
                .extracting(Complaint::reason)
                .containsExactly("the weights do not add up to 100");
    }

    @Test
    void refusesSourcesThatAreNoWebAddress() {
        WrongFile wrong = catchThrowableOfType(
                WrongFile.class,
                () -> SourcesReader.read("sources.yaml", "S01:\n  addresses: [somewhere]\nX: {addresses: []}"));
        assertThat(wrong.complaints())
                .extracting(Complaint::toString)
                .containsExactly(
                        "line 2, column 15: 'somewhere' is no web address",
                        "line 3, column 4: a source key is a capital letter and two digits, not 'X'");
    }

    @Test
    void knowsEverySourceThatTheRulebooksCite() {
        assertThat(ProgrammeFiles.sources()).hasSize(52);
        assertThat(ProgrammeFiles.sources().values())
                .filteredOn(s -> s.addresses().isEmpty())
                .extracting(Source::key)
                .as("the release itself, for which no lasting address was found; its note says so")
                .containsExactly("S01");
    }

    private static String spoilt(String right, String wrong) {
        String from = right.strip().replace('`', '"');
        assertThat(RIGHT).contains(from);
        return RIGHT.replace(from, wrong.strip().replace('`', '"'));
    }

    private static List<Complaint> complaints(String text) {
        return catchThrowableOfType(WrongFile.class, () -> reader().read("2024.yaml", text))
                .complaints();
    }

    private static RulebookReader reader() {
        return new RulebookReader(Programmes.host(), ProgrammeFiles.sources().keySet());
    }
}

package kcity.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
    private record Bid(String reviewer, String application, BigDecimal affinity, int line) {}

    @Test
    void readsColumnsInAnyOrderWithMarkQuotesReturnsAndBlankLines() {
        String text =
                "\uFEFFaffinity,note,\"reviewer\",application\r\n1.50,x,\"Kim, A\",P1\r\n\r\n-2,,R2,\"P\"\"2\"\r\n";
        assertThat(bids(text))
                .containsExactly(
                        new Bid("Kim, A", "P1", new BigDecimal("1.50"), 2),
                        new Bid("R2", "P\"2", new BigDecimal("-2"), 4));
    }

    @Test
    void countsLinesThroughBreaksInsideQuotesAndWithoutALastBreak() {
        String text = "reviewer,application,affinity\n\"R\n1\",P1,1\nR2,P2,x";
        assertThat(complaints(text))
                .containsExactly(new Complaint(4, 3, "affinity \"x\" is no decimal number; write it like 12.5"));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        String text = "reviewer,application,affinity\n,P1,NaN\nR2,P2\nR3,P3,1,4\nR4,,1e99\nR5,P5,\"1,000\"\n";
        assertThat(complaints(text).stream().map(Complaint::toString))
                .containsExactly(
                        "line 2, column 1: reviewer is empty; fill it, or delete the line",
                        "line 2, column 3: affinity \"NaN\" is no decimal number; write it like 12.5",
                        "line 3, column 3: 3 cells are expected, as in the header, but there are 2; add what is missing, empty cells too",
                        "line 4, column 4: 3 cells are expected, as in the header, but there are 4; put a text that holds the separator within quotation marks",
                        "line 5, column 2: application is empty; fill it, or delete the line",
                        "line 5, column 3: affinity \"1e99\" has more than 30 places; write what is so small as 0, and what is so great in a greater unit",
                        "line 6, column 3: affinity \"1,000\" is no decimal number; write 1000");
    }

    @Test
    void reportsThousandsOfComplaints() {
        String rows = IntStream.range(0, 5000).mapToObj(i -> "R,P,?\n").collect(Collectors.joining());
        List<Complaint> complaints = complaints("reviewer,application,affinity\n" + rows);
        assertThat(complaints).hasSize(5000);
        assertThat(complaints.getLast().line()).isEqualTo(5001);
    }

    @Test
    void namesMissingDoubledAndUnknownColumns() {
        assertThat(complaints("Reviewer,application,application\nR,P,1\n").stream()
                        .map(Complaint::toString))
                .containsExactly(
                        "line 1, column 3: column \"application\" stands twice; rename or delete one of them",
                        "line 1, column 1: column \"reviewer\" is missing; \"Reviewer\" is written differently",
                        "line 1, column 1: column \"affinity\" is missing; the file has: Reviewer, application, application");
        Csv strict =
                Csv.text("a.csv", "a,b,c\n1,2,3\n").required("a").optional("c").refuseOthers();
        assertThatThrownBy(() -> strict.read(row -> row.text("a")))
                .hasMessage("a.csv: line 1, column 2: column \"b\" is unknown; known are: a, c");
    }

    @Test
    void refusesAnEmptyFileAndBrokenQuotes() {
        assertThat(complaints(""))
                .hasSize(1)
                .first()
                .extracting(Complaint::line)
                .isEqualTo(0);
        assertThat(complaints("reviewer,application,affinity\nR,P,x\nR,\"P,1\nR,P,2\n"))
                .extracting(Complaint::line, Complaint::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                2, "affinity \"x\" is no decimal number; write it like 12.5"),
                        org.assertj.core.groups.Tuple.tuple(
                                3,
                                "a quotation mark opens here and is never closed; nothing after it could be read; close it, or write two for one that belongs to the text"));
        assertThat(complaints("reviewer,application,affinity\nR,\"P\"x,1\n").getFirst())
                .isEqualTo(
                        new Complaint(
                                2,
                                2,
                                "text follows a closing quotation mark; nothing after it could be read; write two for one that belongs to the text"));
    }

    @Test
    void readsEveryKindOfCell() {
        Csv csv = Csv.text("k.csv", "d,n,t,o\n2024-01-29,-17,2024-01-29T18:00:00+09:00,\n")
                .required("d", "n", "t")
                .optional("o", "absent");
        assertThat(csv.read(row -> List.of(
                                row.date("d"),
                                row.integer("n"),
                                row.instant("t"),
                                row.optionalDecimal("o"),
                                row.optionalText("absent")))
                        .getFirst())
                .isEqualTo(List.of(
                        LocalDate.of(2024, 1, 29),
                        -17L,
                        Instant.parse("2024-01-29T09:00:00Z"),
                        Optional.empty(),
                        Optional.empty()));
        Csv wrong =
                Csv.text("w.csv", "d,n,t\n29.1.2024,1.5,2024-01-29T18:00:00\n").required("d", "n", "t");
        assertThat(catchThrowableOfType(
                                WrongFile.class,
                                () -> wrong.read(row -> row.date("d") + " " + row.integer("n") + row.instant("t")))
                        .complaints())
                .extracting(Complaint::column)
                .containsExactly(1, 2, 3);
    }

    @Test
    void takesTheCallersComplaintsAndDropsWhatItThrowsOnWrongRows() {
        Csv csv = Csv.text("c.csv", "n\n-1\nx\n").required("n");
        WrongFile wrong = catchThrowableOfType(
                WrongFile.class,
                () -> csv.each(row -> {
                    if (row.integer("n") < 0) {
                        row.complain("n", "n must not be negative");
                    }
                    throw new IllegalStateException("a constructor that cannot live with the row");
                }));
        assertThat(wrong.complaints())
                .containsExactly(
                        new Complaint(2, 1, "n must not be negative"),
                        new Complaint(3, 1, "n \"x\" is no whole number; write it like 1200"));
        assertThatThrownBy(() -> Csv.text("c.csv", "n\n1\n").required("n").each(_ -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysThatAFileIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> Csv.file(folder.resolve("b.csv")).read(Row::line))
                .hasMessageEndingWith("b.csv: there is no such file; look at its name and folder");
    }

    @Test
    void countsWhatIsWrongBeyondTenThousand() {
        String rows = "R,P,?\n".repeat(10_007);
        WrongFile wrong = catchThrowableOfType(WrongFile.class, () -> bids("reviewer,application,affinity\n" + rows));
        assertThat(wrong.complaints()).hasSize(10_000);
        assertThat(wrong.more()).isEqualTo(7);
    }

    private static List<Bid> bids(String text) {
        return Csv.text("bids.csv", text)
                .required("reviewer", "application", "affinity")
                .read(row ->
                        new Bid(row.text("reviewer"), row.text("application"), row.decimal("affinity"), row.line()));
    }

    private static List<Complaint> complaints(String text) {
        return catchThrowableOfType(WrongFile.class, () -> bids(text)).complaints();
    }
}

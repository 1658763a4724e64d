package kcity.statistics.effects;

import static kcity.statistics.effects.Worked.figure;
import static kcity.statistics.effects.Worked.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kcity.reading.WrongFile;
import kcity.statistics.effects.design.Expression;
import org.junit.jupiter.api.Test;

class DesignTest {
    private static final String SERIES = """
            city,month,riders,note
            A,1,10,x
            A,2,12,x
            A,3,11,x
            A,4,15,x
            A,5,17,x
            A,6,16,x
            """;

    private static List<String> complaints(String table, String design) {
        WrongFile wrong = catchThrowableOfType(WrongFile.class, () -> Worked.onText(table, design));
        assertThat(wrong).as("nothing was refused").isNotNull();
        return wrong.complaints().stream().map(c -> wrong.file() + ": " + c).toList();
    }

    @Test
    void everythingWrongWithADesignIsToldAtItsLine() {
        assertThat(complaints(SERIES, """
                        method: before-after
                        outcome: riders +
                        time: month
                        alpha: 0.7
                        start: 4
                        colour: blue
                        claim: {estimate: 5, margin: 6}
                        """))
                .containsExactly(
                        "design.yaml: line 2, column 10: in 'riders +' at sign 9: a column or a number is missing; add it",
                        "design.yaml: line 4, column 8: must lie between 0 and 0.5, such as 0.05",
                        "design.yaml: line 6, column 1: unknown key 'colour'; known here: alpha, breusch-godfrey-lags, claim, leave-out, measured-in, method, missing,"
                                + " negative-control, outcome, seed, separator, start, time, where",
                        "design.yaml: line 7, column 30: the margin must be smaller than the claimed effect; else no effect"
                                + " at all would count as the same");
    }

    @Test
    void anUnknownMethodIsAnsweredWithTheKnownOnes() {
        assertThat(complaints(SERIES, "method: magic\n").getFirst())
                .startsWith("design.yaml: line 1, column 9: 'magic' is none of before-after, two-by-two,");
    }

    @Test
    void cellsThatAreNoNumbersAreToldAtTheirLines() {
        String table = SERIES.replace("A,2,12", "A,2,a dozen").replace("A,5,17", "A,5,");
        assertThat(complaints(table, "method: before-after\noutcome: ln(riders)\ntime: month\nstart: 4\n"))
                .containsExactly(
                        "data.csv: line 3, column 3: riders \"a dozen\" is no number; write it like 12.5",
                        "data.csv: line 6, column 3: riders is missing; fill it, or write 'missing: drop' in the design to"
                                + " leave such rows out");
    }

    @Test
    void aLogarithmOfNothingIsRefusedWhereItStands() {
        assertThat(complaints(
                        SERIES.replace("A,3,11", "A,3,0"),
                        "method: before-after\noutcome: ln(riders)\ntime: month\nstart: 4\n"))
                .containsExactly(
                        "data.csv: line 4, column 3: ln(riders) is no finite number in this row; change the expression, or leave the row out");
    }

    @Test
    void missingRowsAreDroppedOnlyWhenTheDesignSaysSoAndThenCounted() {
        Estimate found = Worked.onText(
                SERIES.replace("A,2,12", "A,2,NA"),
                "method: before-after\noutcome: riders\ntime: month\nstart: 4\nmissing: drop\n");
        assertThat(found.rows()).isEqualTo(5);
        assertThat(line(found, 0).estimate()).isEqualTo(16 - 10.5);
        assertThat(found.warnings()).contains("1 rows were dropped because a value is missing, as the design says");
    }

    @Test
    void aStartOutsideTheTimesIsRefusedAtTheStart() {
        assertThat(complaints(SERIES, "method: before-after\noutcome: riders\ntime: month\nstart: 9\n"))
                .containsExactly(
                        "design.yaml: line 4, column 8: there are 6 times before the start 9 and 0 from it on; both must be there; write another start, or add rows");
    }

    @Test
    void aTimeThatStandsTwiceNeedsAWhere() {
        assertThat(complaints(
                        SERIES + "B,6,3,x\n", "method: interrupted-series\noutcome: riders\ntime: month\nstart: 4\n"))
                .containsExactly(
                        "data.csv: line 8, column 1: the time 6 stands a second time; a series has one row a time"
                                + " (does the design need a 'where'?)");
        Estimate found = Worked.onText(
                SERIES + "B,6,3,x\n",
                "method: before-after\noutcome: riders\ntime: month\nstart: 4\nwhere: {city: A}\n");
        assertThat(line(found, 0).estimate()).isEqualTo(5);
    }

    @Test
    void aRunInIsLeftOutAndTheOtherTimesKeepTheirDistance() {
        Estimate found = Worked.onText(
                "t,y\n1,1.1\n2,1.8\n3,3.1\n4,40\n5,15.1\n6,15.8\n7,17.1\n",
                "method: interrupted-series\noutcome: y\ntime: t\nstart: 4\nleave-out: {t: [\"4\"]}\nslope-change: false\nerrors: classical\n");
        assertThat(found.rows()).isEqualTo(6);
        assertThat(line(found, 0).estimate()).isCloseTo(10, within(1e-9));
    }

    @Test
    void aPanelWithHolesTellsAllOfThem() {
        String table = "u,t,y\na,1,1\na,2,2\nb,1,1\nc,1,3\nc,2,4\nc,2,5\n";
        assertThat(complaints(table, "method: synthetic-control\noutcome: y\nunit: u\ntime: t\nstart: 2\ntreated: a\n"))
                .containsExactly(
                        "data.csv: line 7, column 1: c has a second row for 2; delete one of them, or choose rows with 'where'",
                        "data.csv: b has no row for 2; add it, or leave the unit out with 'without'");
    }

    @Test
    void namesThatPeopleReadAsOneAreAskedBack() {
        String table = "u,t,y\na,1,1\na,2,2\nB,1,1\nb,2,3\nc,1,3\nc,2,3\n";
        assertThat(complaints(table, "method: synthetic-control\noutcome: y\nunit: u\ntime: t\nstart: 2\ntreated: a\n"))
                .containsExactly(
                        "data.csv: line 5, column 1: 'b' is 'B' of line 4 written differently; write them alike");
    }

    @Test
    void unknownUnitsAreRefusedWhereTheyAreNamed() {
        String table = "u,t,y\na,1,1\na,2,2\nb,1,1\nb,2,3\n";
        String design = "method: synthetic-control\noutcome: y\nunit: u\ntime: t\nstart: 2\ntreated: ";
        assertThat(complaints(table, design + "x\n"))
                .containsExactly(
                        "design.yaml: line 6, column 10: no rows for the treated unit x; write it as the data do");
        assertThat(complaints(table, design + "[a, b]\n"))
                .containsExactly(
                        "design.yaml: line 6, column 10: all units are treated; there is nothing to compare with; add rows of others");
        assertThat(complaints(table, design + "a\nwithout: [z]\n"))
                .containsExactly("design.yaml: line 7, column 10: no rows for the unit z; write it as the data do");
    }

    @Test
    void columnsOfAnyOrderSeparatorAndMarkAreRead() {
        String table = "\uFEFFnote;riders;month\nx;\"10\";1\nx;12;2\nx;15;3\nx;17;4\n";
        Estimate found = Worked.onText(
                table, "method: before-after\noutcome: riders\ntime: month\nstart: 3\nseparator: semicolon\n");
        assertThat(line(found, 0).estimate()).isEqualTo(5);
    }

    @Test
    void datesAreOrderedAsTexts() {
        String table = "m,y\n2024-10,4\n2024-02,1\n2024-09,3\n2024-03,2\n";
        Estimate found = Worked.onText(table, "method: before-after\noutcome: y\ntime: m\nstart: 2024-09\n");
        assertThat(figure(found, "mean before")).isEqualTo(1.5);
        assertThat(figure(found, "mean after")).isEqualTo(3.5);
    }

    @Test
    void unevenTimesAreRefusedBecauseATrendWouldBeGuessed() {
        assertThat(complaints(
                        "t,y\n1,1\n2,2\n3.5,3\n4.5,4\n", "method: before-after\noutcome: y\ntime: t\nstart: 3.5\n"))
                .containsExactly(
                        "design.yaml: line 4, column 8: the times are not evenly spaced: 3.5 is 2.5 smallest steps after 1; add the missing times");
    }

    @Test
    void aNegativeControlThatMovesIsWarnedOf() {
        String table = "t,y,z\n1,1,1\n2,2,2\n3,1.5,1\n4,9,20\n5,8,21\n6,9,20.5\n";
        Estimate found =
                Worked.onText(table, "method: before-after\noutcome: y\ntime: t\nstart: 4\nnegative-control: z\n");
        assertThat(found.negativeControl().orElseThrow().value().estimate())
                .isCloseTo(61.5 / 3 - 4.0 / 3, within(1e-12));
        assertThat(found.warnings())
                .contains(
                        "the negative control moved too: something else than the intervention is at work, or the errors are too small");
    }

    @Test
    void expressionsFollowTheUsualOrder() {
        String table = "x,a column,y\n4,9,0\n";
        assertThat(value("2+3*x^2/8-1")).isEqualTo(2 + 3 * 16 / 8.0 - 1);
        assertThat(value("-x^2")).isEqualTo(-16);
        assertThat(value("2^-1")).isEqualTo(0.5);
        assertThat(value("sqrt(`a column`)*(x-1)")).isEqualTo(9);
        assertThat(value("log10(1e2)+exp(0)+abs(-2)+ln(1)")).isEqualTo(5);
        assertThat(value(".5e1")).isEqualTo(5);
        assertThat(table).isNotEmpty();
    }

    private static double value(String text) {
        return Expression.parse(text).at(name -> name.equals("x") ? 4 : 9);
    }

    @Test
    void expressionsThatCannotBeReadSayWhere() {
        assertThat(reason("x + * 2"))
                .isEqualTo("in 'x + * 2' at sign 5: '*' is not expected; delete it, or put an operator before it");
        assertThat(reason("(x")).isEqualTo("in '(x' at sign 3: a bracket is not closed; close it");
        assertThat(reason("sin(x)"))
                .isEqualTo("in 'sin(x)' at sign 4: there is no function 'sin'; known are abs, exp, ln, log10, sqrt");
        assertThat(reason("x y"))
                .isEqualTo("in 'x y' at sign 3: 'y' is not expected; delete it, or put an operator before it");
        assertThat(reason("`x")).isEqualTo("in '`x' at sign 2: a column in backquotes must end with one; add it");
        assertThat(reason("1.2.3")).isEqualTo("in '1.2.3' at sign 6: '1.2.3' is no number; write it like 0.5");
    }

    private static String reason(String text) {
        return catchThrowableOfType(Expression.Unreadable.class, () -> Expression.parse(text))
                .reason();
    }
}

package kcity.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kcity.picture.ForestPlot.Range;
import kcity.picture.ForestPlot.Summary;
import kcity.picture.Svg.Anchor;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PictureTest {
    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> all(Document document, String tag) {
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName(tag).getLength(); i++) {
            list.add((Element) document.getElementsByTagName(tag).item(i));
        }
        return list;
    }

    private static List<String> texts(Document document) {
        return all(document, "text").stream().map(Element::getTextContent).toList();
    }

    @Test
    void longNamesAreCutWhereTheirLettersWouldLeaveTheDrawing() {
        assertThat(Svg.shortened("Hồ Chí Minh City", 24)).isEqualTo("Hồ Chí Minh City");
        assertThat(Svg.shortened("Ho Chi Minh City, Thu Duc district", 24)).isEqualTo("Ho Chi Minh City, Thu D…");
        assertThat(Svg.shortened("부산 에코델타 스마트시티 국제협력", 24)).isEqualTo("부산 에코델타 스마트시…");
        assertThat(Svg.shortened("서울", 4)).isEqualTo("서울");
    }

    /** Two that begin alike are cut in the middle; where that does not part them either, they are numbered. */
    @Test
    void longNamesStayToldApart() {
        String first = "Smart bins of the old town, first district";
        String second = "Smart bins of the old town, second district";
        assertThat(Svg.apart(List.of(first, second, "short"), 24))
                .containsExactly("Smart bins …rst district", "Smart bins …ond district", "short");
        assertThat(Svg.apart(List.of("aaaaaaaaaaaaXbbbbbbbbbb", "aaaaaaaaaaaaYbbbbbbbbbb"), 12))
                .containsExactly("aaaaaaaaa… 1", "aaaaaaaaa… 2");
        assertThat(Svg.apart(List.of(first, first), 24))
                .containsExactly("Smart bins of the old t…", "Smart bins of the old t…");
    }

    private static PathPlot.Paths paths(List<String> times, List<PathPlot.Row> placebos) {
        double[] actual = new double[times.size()];
        double[] expected = new double[times.size()];
        for (int t = 0; t < actual.length; t++) actual[t] = 10 + t;
        for (int t = 0; t < actual.length; t++) expected[t] = 10 + 0.9 * t;
        return new PathPlot.Paths(
                times, 3, "Verona", actual, expected, null, placebos, new PathPlot.Axes("wait (minutes)", "quarter"));
    }

    @Test
    void aWildPlaceboIsDrawnWhole() throws Exception {
        double[] wild = {0, 5, -400, 300, 100};
        Document document = parsed(PathPlot.svg(
                "t",
                paths(List.of("1", "2", "3", "4", "5"), List.of(new PathPlot.Row("Padova", wild))),
                Words.ENGLISH));
        String[] points =
                all(document, "polyline").get(2).getAttribute("points").split("[ ,]");
        List<Double> heights = new ArrayList<>();
        for (int i = 1; i < points.length; i += 2) heights.add(Double.valueOf(points[i]));
        assertThat(heights).doesNotHaveDuplicates().allMatch(y -> y > 412 && y < 652);
        assertThat((heights.get(2) - heights.get(0)) / (heights.get(0) - heights.get(3)))
                .isCloseTo(400.0 / 300, org.assertj.core.api.Assertions.within(0.01));
    }

    @Test
    void theAxesSayWhatTheyAreAndTheLastDateStaysInside() throws Exception {
        List<String> times = new ArrayList<>();
        for (int t = 0; t < 31; t++) times.add("2024-01-" + String.format("%02d", t + 1));
        Document document = parsed(PathPlot.svg("t", paths(times, List.of()), Words.ENGLISH));
        assertThat(texts(document)).contains("wait (minutes)", "difference in wait (minutes)", "quarter", "start");
        double last = -1;
        for (Element text : all(document, "text")) {
            double half = 3.5 * text.getTextContent().length();
            double x = Double.parseDouble(text.getAttribute("x"));
            String anchor = text.getAttribute("text-anchor");
            double right = anchor.equals("end") ? x : anchor.equals("middle") ? x + half : x + 2 * half;
            double left = anchor.equals("end") ? x - 2 * half : anchor.equals("middle") ? x - half : x;
            assertThat(right).as(text.getTextContent()).isLessThanOrEqualTo(800);
            if (text.getTextContent().startsWith("2024-01-")) {
                assertThat(left).as("no two dates overlap").isGreaterThan(last == -1 || left < last ? -1 : last);
                last = text.getTextContent().endsWith("31") ? -1 : right;
            }
        }
    }

    @Test
    void valuesWithoutTurningPointsDoNotSpeakOfThem() throws Exception {
        List<FirmPlaces.Row> rows = List.of(
                new FirmPlaces.Row("Busan", true, null, 81.3, null),
                new FirmPlaces.Row("Hanoi", false, null, 62.4, null));
        assertThat(FirmPlaces.of(rows, Words.ENGLISH))
                .doesNotContain("turn")
                .contains("The value of each candidate", ">value</text>");
        assertThat(texts(parsed(FirmPlaces.of(rows, Words.ENGLISH)))).contains("65", "70", "75", "80");
        List<FirmPlaces.Row> turning = List.of(new FirmPlaces.Row("Busan", true, null, 81.3, 70.0));
        assertThat(FirmPlaces.of(turning, Words.ENGLISH)).contains("value at which the place turns");
    }

    @Test
    void ticksOfManyPowersOfTenAreThinnedAndLargeOnesStayShort() {
        assertThat(new Scale(Math.log(1e-6), Math.log(1e14), 0, 1).ratioMarks()).hasSizeBetween(4, 9);
        assertThat(Scale.label(25_000_000)).isEqualTo("2.5e7");
        assertThat(Scale.label(-2e-7)).isEqualTo("-2e-7");
        assertThat(Scale.label(1_200_000)).isEqualTo("1200000");
    }

    @Test
    void namesCannotBreakOutOfTheDrawing() throws Exception {
        String name = "A <b>&\"' \u0001 시";
        Document document =
                parsed(new Svg(10, 10, name, "d").text(1, 2, Anchor.END, name).toString());
        assertThat(texts(document)).containsExactly("A <b>&\"'   시");
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(all(document, "title").getFirst().getTextContent()).isEqualTo("A <b>&\"'   시");
    }

    @Test
    void shapesStandWhereTheyWerePut() throws Exception {
        Svg svg = new Svg(100, 50, "t", "d")
                .line(1, 2, 3, 4.125, Svg.INK, 2)
                .dashed(1, 2, 3, 4, Svg.INK)
                .circle(5, 6, 7, Svg.STRONG)
                .ring(5, 6, 7, Svg.OTHER)
                .square(10, 10, 4, Svg.FAINT)
                .area(Svg.OTHER, 1, 2, 3, 4)
                .path(Svg.INK, 1, 1, 2, 3, 4.5);
        Document document = parsed(svg.toString());
        assertThat(all(document, "line")).hasSize(2);
        assertThat(all(document, "line").getFirst().getAttribute("y2")).isEqualTo("4.13");
        assertThat(all(document, "circle").get(1).getAttribute("stroke")).isEqualTo(Svg.OTHER);
        assertThat(all(document, "rect").get(1).getAttribute("x")).isEqualTo("8");
        assertThat(all(document, "polygon").getFirst().getAttribute("points")).isEqualTo("1,2 3,4");
        assertThat(all(document, "polyline").getFirst().getAttribute("points")).isEqualTo("1,2 3,4.5");
    }

    @Test
    void marksAreRoundAndInside() {
        assertThat(new Scale(0, 10, 0, 100).marks(5)).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(new Scale(-1.2, 1.7, 0, 100).marks(6).stream().map(Scale::label))
                .containsExactly("-1", "-0.5", "0", "0.5", "1", "1.5");
        assertThat(new Scale(0.001, 0.0019, 0, 1).marks(4).stream().map(Scale::label))
                .containsExactly("0.001", "0.0012", "0.0014", "0.0016", "0.0018");
        assertThat(new Scale(Math.log(0.08), Math.log(6), 0, 1)
                        .ratioMarks().stream().map(mark -> Scale.label(Math.exp(mark))))
                .containsExactly("0.1", "0.2", "0.5", "1", "2", "5");
        assertThat(new Scale(0, 10, 20, 120).pixel(2.5)).isEqualTo(45);
        assertThat(Scale.over(3, 3, 0, 10).pixel(3)).isEqualTo(5);
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 1, 0, 1));
    }

    @Test
    void rankIntervalsShowDotBarAndRing() throws Exception {
        List<RankIntervals.Row> rows = List.of(
                new RankIntervals.Row("부산 <1>", 1, 1, 3, 2),
                new RankIntervals.Row("a name that is much too long for its place", 2, 1, 4, 1),
                new RankIntervals.Row("c", 3, 2, 11, 3));
        Document document = parsed(RankIntervals.svg(rows, 10, Words.ENGLISH));
        assertThat(texts(document))
                .contains("Ranks of 3 applications", "부산 <1>", "a name that is much too…", "c", "1", "11");
        assertThat(all(document, "circle")).hasSize(2 + 2 * 3);
        Element first = all(document, "circle").get(3);
        assertThat(first.getAttribute("cx")).isEqualTo("180");
        assertThat(all(document, "desc").getFirst().getTextContent())
                .contains("부산 <1>: rank 1, possibly 1 to 3, by raw mean 2.");
    }

    @Test
    void longListsShowTheBestAndSaySo() throws Exception {
        List<RankIntervals.Row> rows = new ArrayList<>();
        for (int i = 1; i <= 30; i++) rows.add(new RankIntervals.Row("n" + i, i, i, i, i));
        Document document = parsed(RankIntervals.svg(rows, 10, Words.ENGLISH));
        assertThat(texts(document))
                .contains("Ranks of 30 applications (the best 10 of them)", "n10")
                .doesNotContain("n11");
    }

    @Test
    void aForestPlotShowsStudiesSummaryAndTheFurtherStudy() throws Exception {
        List<ForestPlot.Row> rows = List.of(
                new ForestPlot.Row("Busan", Math.log(0.5), Math.log(0.25), 0, 0.25),
                new ForestPlot.Row("Hanoi", Math.log(2), Math.log(1.6), Math.log(2.5), 1));
        Summary summary = new Summary(0, -0.2, 0.2, new Range(-1, 1));
        Document document = parsed(ForestPlot.svg("ratio", rows, summary, true, Words.ENGLISH));
        assertThat(texts(document))
                .contains(
                        "Busan",
                        "0.50 [0.25, 1.00]",
                        "2.00 [1.60, 2.50]",
                        "1.00 [0.82, 1.22]",
                        "a further study",
                        "0.5",
                        "2");
        assertThat(all(document, "polygon")).hasSize(1);
        assertThat(all(document, "rect").get(1).getAttribute("width")).isEqualTo("8");
        assertThat(all(document, "rect").get(2).getAttribute("width")).isEqualTo("12");
        Document plain = parsed(ForestPlot.svg("effect", rows, new Summary(0, -0.2, 0.2, null), false, Words.ENGLISH));
        assertThat(texts(plain)).contains("-0.69 [-1.39, 0.00]").doesNotContain("a further study");
        List<ForestPlot.Row> small = List.of(
                new ForestPlot.Row("a", 0.0012, 0.0002, 0.0022, 1), new ForestPlot.Row("b", 2e-9, 1e-9, 3e-9, 1));
        assertThat(texts(parsed(ForestPlot.svg("share", small, new Summary(1, 0, 30, null), false, Words.ENGLISH))))
                .contains("0.0012 [0.0002, 0.0022]", "2.00e-09 [1.00e-09, 3.00e-09]", "1.00 [0.00, 30.00]");
    }
}

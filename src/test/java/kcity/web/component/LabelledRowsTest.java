package kcity.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledRowsTest {
    private static String labelled(String rows, String... headings) {
        var page = new StringOutput();
        new LabelledRows(output -> output.writeContent(rows), Column.texts(headings))
                .writeTo(new OwaspHtmlTemplateOutput(page));
        return page.toString();
    }

    @Test
    void everyCellSaysItsColumnAndEachRowBeginsAnew() {
        assertThat(labelled(
                        "<tr><th scope=\"row\">1</th><td class=\"number\">2</td></tr>\n<tr><th>3</th><td>4</td></tr>",
                        "Rank",
                        "Value"))
                .isEqualTo(
                        "<tr><th data-label=\"Rank\" scope=\"row\">1</th><td data-label=\"Value\" class=\"number\">2</td>"
                                + "</tr>\n<tr><th data-label=\"Rank\">3</th><td data-label=\"Value\">4</td></tr>");
    }

    @Test
    void aHeadingIsEscapedAndAnEmptyOneOrAMissingOneSaysNothing() {
        assertThat(labelled("<tr><td>1</td><td>2</td><td>3</td></tr>", "\"A\"", ""))
                .isEqualTo("<tr><td data-label=\"&#34;A&#34;\">1</td><td>2</td><td>3</td></tr>");
    }

    @Test
    void otherElementsAreLeftAsTheyAre() {
        var rows = List.of("<track>", "<tdx>", "<thead></thead>", "<table><caption>tr td</caption></table>");
        for (var row : rows) {
            assertThat(labelled(row, "A")).isEqualTo(row);
        }
    }
}

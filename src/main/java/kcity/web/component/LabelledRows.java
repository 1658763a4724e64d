package kcity.web.component;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.regex.Pattern;

/** A table's rows, each cell carrying its column's heading, so that a narrow screen can show a row as a card and still say what each value is. */
public record LabelledRows(Content rows, List<Column> columns) implements HtmlContent {
    private static final Pattern TAG = Pattern.compile("<(tr|td|th)(?=[\\s>])");

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        var plain = new StringOutput();
        rows.writeTo(output instanceof LikeOutput like ? like.to(plain) : new OwaspHtmlTemplateOutput(plain));
        var html = plain.toString();
        var tags = TAG.matcher(html);
        var column = 0;
        var done = 0;
        while (tags.find()) {
            output.writeContent(html, done, tags.end());
            done = tags.end();
            if (tags.group(1).equals("tr")) {
                column = 0;
            } else {
                label(output, column++);
            }
        }
        output.writeContent(html, done, html.length());
    }

    private void label(HtmlTemplateOutput output, int column) {
        if (column < columns.size() && !columns.get(column).heading().isEmpty()) {
            output.writeContent(" data-label=\"");
            Escape.htmlAttribute(columns.get(column).heading(), output);
            output.writeContent("\"");
        }
    }
}

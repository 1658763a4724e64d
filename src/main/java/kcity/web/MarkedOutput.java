package kcity.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import java.util.regex.Pattern;
import kcity.shared.Language;
import kcity.web.component.LikeOutput;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page and marks what stands in it in the other language, as far as its letters tell, so that a reading voice changes with it: runs of Hangul
 * on an English page; on a Korean one what is written in letters from A to Z alone, with two words in a row; letters with marks are of a third language.
 */
final class MarkedOutput extends OwaspHtmlTemplateOutput implements LikeOutput {
    /** What holds text alone. */
    private static final Set<String> WITHOUT_MARKS = Set.of("title", "option", "textarea", "script", "style");

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}+(?:[^\\p{L}]+\\p{IsHangul}+)*");
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{IsLatin}{2,}\\p{Zs}\\p{IsLatin}{2,}");
    private final Language page;
    private boolean marks;

    MarkedOutput(Language page, TemplateOutput html) {
        super(html);
        this.page = page;
    }

    @Override
    public HtmlTemplateOutput to(TemplateOutput other) {
        return new MarkedOutput(page, other);
    }

    @Override
    public void setContext(@Nullable String element, @Nullable String attribute) {
        super.setContext(element, attribute);
        marks = attribute == null && element != null && !WITHOUT_MARKS.contains(element);
    }

    @Override
    public void writeUserContent(@Nullable String words) {
        if (!marks || words == null) {
            super.writeUserContent(words);
        } else if (page == Language.EN) {
            markHangul(words);
        } else if (isEnglish(words)) {
            mark(words);
        } else {
            super.writeUserContent(words);
        }
    }

    private static boolean isEnglish(String words) {
        return words.chars().noneMatch(c -> c > 0x7F && Character.isLetter(c))
                && TWO_WORDS.matcher(words).find();
    }

    private void markHangul(String words) {
        var done = 0;
        if (hasHangul(words)) {
            for (var runs = HANGUL.matcher(words); runs.find(); done = runs.end()) {
                super.writeUserContent(words.substring(done, runs.start()));
                mark(runs.group());
            }
        }
        super.writeUserContent(words.substring(done));
    }

    private void mark(String words) {
        writeContent("<span lang=\"" + page.other().code() + "\">");
        super.writeUserContent(words);
        writeContent("</span>");
    }

    /** Most of what is written has none, and is looked at without a pattern. */
    private static boolean hasHangul(String words) {
        return words.chars()
                .anyMatch(c -> c >= 0x1100 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }
}

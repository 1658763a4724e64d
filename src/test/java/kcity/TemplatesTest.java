package kcity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every template keeps to: words from messages, one page record, few lines. */
class TemplatesTest {
    private static final int LONGEST = 60;
    private static final Pattern ENTITY = Pattern.compile("&[A-Za-z0-9#]+;");
    private static final Pattern SAID_BY_ATTRIBUTE = Pattern.compile(
            "\\b(alt|title|aria-label|aria-description|placeholder|label)\\s*=\\s*\"[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern OURS = Pattern.compile("\\bkcity\\.[a-z][A-Za-z0-9_.]*");
    private static final Pattern PAGE = Pattern.compile("(?s)\\brecord (\\w+Page)\\b.*?\\bimplements [^{]*\\bPage\\b");

    private static final List<TemplateSource> ALL = TemplateSource.all();

    @Test
    void noTemplateHoldsWordsOfItsOwn() {
        assertThat(ALL.stream().flatMap(template -> words(template).stream())).isEmpty();
    }

    @Test
    void noTemplateIsLongerThanAScreen() {
        assertThat(ALL.stream()
                        .filter(template -> template.source.lines().count() > LONGEST)
                        .map(template ->
                                template.file + ": " + template.source.lines().count() + " lines"))
                .isEmpty();
    }

    @Test
    void aPageTemplateHasItsPageRecordAsItsOnlyParameter() {
        assertThat(outsideComponents()
                        .filter(template -> template.source.contains("@template.layout.page("))
                        .filter(template -> template.lines("param").size() != 1
                                || !template.lines("param").getFirst().matches("\\w+Page page"))
                        .map(template -> template.file + ": " + template.lines("param")))
                .isEmpty();
    }

    @Test
    void aPageTemplateAndItsPartsKnowNothingButTheirOwnPackageAndComponents() {
        assertThat(outsideComponents().flatMap(template -> strangers(template).stream()))
                .isEmpty();
    }

    @Test
    void noTemplateCarriesScriptOrStyleInItsMarkup() {
        assertThat(ALL.stream()
                        .filter(template -> Pattern.compile(
                                        "(?i)<script(?![^>]*\\bsrc)|<style|\\sstyle\\s*=|\\son[a-z]+\\s*=")
                                .matcher(template.html())
                                .find())
                        .map(template -> template.file))
                .isEmpty();
    }

    @Test
    void everyPageRecordHasItsTemplate() throws IOException {
        var missing = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java/kcity"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith("Page.java")).toList()) {
                var record = PAGE.matcher(Files.readString(file));
                if (record.find() && Files.notExists(template(file, record.group(1)))) {
                    missing.add(template(file, record.group(1)).toString());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theScannerSeesWordsAndOnlyWords() {
        assertThat(words(TemplateSource.of("@param HomePage page\n<p class=\"lead\">${page.t(\"a.b\")} · 1</p>")))
                .isEmpty();
        assertThat(words(TemplateSource.of("@template.layout.page(title = \"x\", content = @`<p>Hello</p>`)")))
                .containsExactly("test.jte:1: Hello");
        assertThat(words(TemplateSource.of("@if(a(\")\"))\n<b>안녕</b>\n@else\n&nbsp;\n@endif")))
                .containsExactly("test.jte:2: 안녕");
        assertThat(words(TemplateSource.of("<img alt=\"Seoul\" src=\"${x}\">")))
                .containsExactly("test.jte: alt=\"Seoul\"");
        assertThat(words(TemplateSource.of("<%-- why --%><!-- what -->"))).isEmpty();
    }

    private static java.util.stream.Stream<TemplateSource> outsideComponents() {
        return ALL.stream()
                .filter(template -> !template.file.startsWith("component") && !template.file.startsWith("layout"));
    }

    private static List<String> words(TemplateSource template) {
        var found = new ArrayList<String>();
        SAID_BY_ATTRIBUTE
                .matcher(template.html())
                .results()
                .forEach(hit -> found.add(template.file + ": " + hit.group()));
        var text = blank(blank(template.html(), Pattern.compile("(?s)<!--.*?-->|<[^>]*>")), ENTITY);
        int number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (line.chars().anyMatch(Character::isLetter)) {
                found.add(template.file + ":" + number + ": " + line.strip());
            }
        }
        return found;
    }

    private static String blank(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(hit -> hit.group().replaceAll("[^\n]", " "));
    }

    private static List<String> strangers(TemplateSource template) {
        var home = "kcity." + template.file.toString().replace('/', '.').replaceFirst("[^.]+\\.jte$", "");
        var names = new ArrayList<>(template.lines("import"));
        for (var code : template.code()) {
            OURS.matcher(code.replaceAll("\"[^\"]*\"", "")).results().forEach(hit -> names.add(hit.group()));
        }
        return names.stream()
                .filter(name ->
                        !name.startsWith("java.") && !name.startsWith("gg.jte.") && !name.equals("kcity.web.Frame"))
                .filter(name -> !name.startsWith("kcity.web.component.") && !name.startsWith("kcity.web.map."))
                .filter(name -> !name.startsWith(home))
                .map(name -> template.file + ": " + name)
                .toList();
    }

    private static Path template(Path file, String record) {
        var folder = Path.of("src/main/java/kcity").relativize(file.getParent());
        var name = record.replaceFirst("Page$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return TemplateSource.ROOT.resolve(folder).resolve(name + ".jte");
    }
}

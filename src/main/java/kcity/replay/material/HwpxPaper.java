package kcity.replay.material;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A paper as HWPX (OWPML, KS X 6101), the format of Korea's offices: one section of paragraphs. The same paper gives the same bytes. */
final class HwpxPaper {
    private static final String TYPE = "application/hwp+zip";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String LANGUAGES =
            "hangul=\"%1$s\" latin=\"%1$s\" hanja=\"%1$s\" japanese=\"%1$s\" other=\"%1$s\""
                    + " symbol=\"%1$s\" user=\"%1$s\"";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private HwpxPaper() {}

    static byte[] bytes(Paper paper) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("version.xml", XML + """
                <hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="0" buildNumber="1" os="1" xmlVersion="1.4" application="kcity" appVersion="1"/>""");
        parts.put("META-INF/container.xml", XML + """
                <ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/></ocf:rootfiles></ocf:container>""");
        parts.put("META-INF/manifest.xml", XML + """
                <odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>""");
        parts.put("settings.xml", XML + """
                <ha:HWPApplicationSetting xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app"><ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>""");
        parts.put("Contents/content.hpf", XML + content(paper));
        parts.put("Contents/header.xml", XML + header());
        parts.put("Contents/section0.xml", XML + section(paper));
        parts.put("Preview/PrvText.txt", paper.title() + "\n" + paper.mark().ko());
        return zip(parts);
    }

    private static String content(Paper paper) {
        return """
                <opf:package xmlns:opf="http://www.idpf.org/2007/opf/" version="" unique-identifier="" id=""><opf:metadata><opf:title>%s</opf:title><opf:language>ko</opf:language></opf:metadata><opf:manifest><opf:item id="header" href="Contents/header.xml" media-type="application/xml"/><opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/><opf:item id="settings" href="settings.xml" media-type="application/xml"/></opf:manifest><opf:spine><opf:itemref idref="header" linear="yes"/><opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>""".formatted(escaped(paper.title()));
    }

    private static String header() {
        var fonts = new StringBuilder();
        for (var language : "HANGUL LATIN HANJA JAPANESE OTHER SYMBOL USER".split(" ")) {
            fonts.append("<hh:fontface lang=\"")
                    .append(language)
                    .append(
                            "\" fontCnt=\"1\"><hh:font id=\"0\" face=\"함초롬바탕\" type=\"TTF\" isEmbedded=\"0\"/></hh:fontface>");
        }
        return """
                <hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head" xmlns:hc="http://www.hancom.co.kr/hwpml/2011/core" version="1.4" secCnt="1"><hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/><hh:refList><hh:fontfaces itemCnt="7">%s</hh:fontfaces><hh:borderFills itemCnt="1"><hh:borderFill id="1" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0"><hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/><hh:leftBorder type="NONE" width="0.1 mm" color="#000000"/><hh:rightBorder type="NONE" width="0.1 mm" color="#000000"/><hh:topBorder type="NONE" width="0.1 mm" color="#000000"/><hh:bottomBorder type="NONE" width="0.1 mm" color="#000000"/></hh:borderFill></hh:borderFills><hh:charProperties itemCnt="3">%s%s%s</hh:charProperties><hh:tabProperties itemCnt="1"><hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/></hh:tabProperties><hh:paraProperties itemCnt="1"><hh:paraPr id="0" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1" suppressLineNumbers="0" checked="0"><hh:align horizontal="JUSTIFY" vertical="BASELINE"/><hh:heading type="NONE" idRef="0" level="0"/><hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="KEEP_WORD" widowOrphan="0" keepWithNext="0" keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/><hh:autoSpacing eAsianEng="0" eAsianNum="0"/><hh:margin><hc:intent value="0" unit="HWPUNIT"/><hc:left value="0" unit="HWPUNIT"/><hc:right value="0" unit="HWPUNIT"/><hc:prev value="0" unit="HWPUNIT"/><hc:next value="300" unit="HWPUNIT"/></hh:margin><hh:lineSpacing type="PERCENT" value="160" unit="HWPUNIT"/><hh:border borderFillIDRef="1" offsetLeft="0" offsetRight="0" offsetTop="0" offsetBottom="0" connect="0" ignoreMargin="0"/></hh:paraPr></hh:paraProperties><hh:styles itemCnt="1"><hh:style id="0" type="PARA" name="바탕글" engName="Normal" paraPrIDRef="0" charPrIDRef="0" nextStyleIDRef="0" langID="1042" lockForm="0"/></hh:styles></hh:refList></hh:head>""".formatted(fonts, letters(0, 1000, false), letters(1, 1600, true), letters(2, 1200, true));
    }

    private static String letters(int id, int height, boolean bold) {
        return "<hh:charPr id=\"" + id + "\" height=\"" + height
                + "\" textColor=\"#000000\" shadeColor=\"none\" useFontSpace=\"0\" useKerning=\"0\" symMark=\"NONE\""
                + " borderFillIDRef=\"1\"><hh:fontRef " + LANGUAGES.formatted(0) + "/><hh:ratio "
                + LANGUAGES.formatted(100)
                + "/><hh:spacing " + LANGUAGES.formatted(0) + "/><hh:relSz " + LANGUAGES.formatted(100)
                + "/><hh:offset "
                + LANGUAGES.formatted(0) + "/>" + (bold ? "<hh:bold/>" : "") + "</hh:charPr>";
    }

    private static String section(Paper paper) {
        var text = new StringBuilder("""
                <hs:sec xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph">""");
        text.append("<hp:p id=\"0\" paraPrIDRef=\"0\" styleIDRef=\"0\" pageBreak=\"0\" columnBreak=\"0\" merged=\"0\">")
                .append("<hp:run charPrIDRef=\"0\"><hp:secPr id=\"\" textDirection=\"HORIZONTAL\" spaceColumns=\"1134\""
                        + " tabStop=\"8000\" outlineShapeIDRef=\"0\" memoShapeIDRef=\"0\" textVerticalWidthHead=\"0\""
                        + " masterPageCnt=\"0\"><hp:pagePr landscape=\"WIDELY\" width=\"59528\" height=\"84186\""
                        + " gutterType=\"LEFT_ONLY\"><hp:margin header=\"4252\" footer=\"4252\" gutter=\"0\" left=\"8504\""
                        + " right=\"8504\" top=\"5668\" bottom=\"4252\"/></hp:pagePr></hp:secPr></hp:run>"
                        + "<hp:run charPrIDRef=\"0\"><hp:t>")
                .append(escaped(paper.mark().ko()))
                .append("</hp:t></hp:run></hp:p>");
        paragraph(text, 0, paper.mark().en());
        paragraph(text, 1, paper.title());
        paragraph(text, 0, paper.by());
        for (var part : paper.parts()) {
            paragraph(text, 2, part.heading());
            part.paragraphs().forEach(words -> paragraph(text, 0, words));
            part.rows().forEach(row -> paragraph(text, 0, "- " + row.what() + ": " + row.value()));
        }
        return text.append("</hs:sec>").toString();
    }

    private static void paragraph(StringBuilder text, int letters, String words) {
        text.append("<hp:p id=\"0\" paraPrIDRef=\"0\" styleIDRef=\"0\" pageBreak=\"0\" columnBreak=\"0\" merged=\"0\">")
                .append("<hp:run charPrIDRef=\"")
                .append(letters)
                .append("\"><hp:t>")
                .append(escaped(words))
                .append("</hp:t></hp:run></hp:p>");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var type = TYPE.getBytes(StandardCharsets.US_ASCII);
            var first = entry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            var crc = new CRC32();
            crc.update(type);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}

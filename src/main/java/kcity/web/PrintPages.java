package kcity.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages as PDF, tagged for screen readers (PDF/UA), with their letters in them. Some at once: each holds its whole page in memory. */
@Component
public class PrintPages {
    private static final int AT_ONCE = 2;
    private static final Pattern NOT_OF_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final String STYLE = Matcher.quoteReplacement("<style>" + style() + "</style></head>");
    private final PageRendering rendering;
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    static {
        XRLog.setLoggingEnabled(false);
    }

    PrintPages(PageRendering rendering) {
        this.rendering = rendering;
    }

    /** To keep, under that name without its ending. */
    public ResponseEntity<byte[]> pdf(String name, PrintedPage page) {
        return Download.of(name + ".pdf", "application/pdf", bytes(page));
    }

    public byte[] bytes(PrintedPage page) {
        free.acquireUninterruptibly();
        try {
            var html = new String(rendering.html(page), StandardCharsets.UTF_8);
            return printed(NOT_OF_XML.matcher(html).replaceAll(" "));
        } finally {
            free.release();
        }
    }

    /** Nothing is fetched from anywhere: what a stranger wrote is words. */
    private static byte[] printed(String html) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("Regular"), "Pretendard", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), "Pretendard", 700, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, address) -> null);
        builder.withProducer("kcity");
        builder.withHtmlContent(html.replaceFirst("</head>", STYLE), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String weight) {
        return opened("Pretendard-" + weight + ".ttf");
    }

    private static String style() {
        try (var css = opened("print.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream opened(String file) {
        return Objects.requireNonNull(PrintPages.class.getResourceAsStream("/kcity/web/print/" + file));
    }
}

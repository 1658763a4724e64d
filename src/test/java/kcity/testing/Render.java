package kcity.testing;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Map;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.web.Frame;
import kcity.web.Later;
import kcity.words.Messages;

/** Templates rendered without a server. */
public final class Render {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kcity.jte");
    private static final Messages MESSAGES = Messages.load();

    private Render() {}

    public static Frame frame(Language language) {
        return new Frame(
                language,
                MESSAGES.programme().zone(),
                "/",
                Later.of(() -> "/"),
                Actor.PUBLIC,
                Instant.parse("2024-03-01T00:00:00Z"),
                "",
                new Frame.Csrf("_csrf", "token"),
                "test",
                MESSAGES,
                Later.of(() -> 0L));
    }

    public static String html(String template, Map<String, Object> values) {
        var output = new StringOutput();
        ENGINE.render(template, values, output);
        return output.toString();
    }

    /** A page of the frame around that content. */
    public static String page(Frame frame, String title, String content) {
        gg.jte.Content body = output -> output.writeContent(content);
        return html("layout/page.jte", Map.of("frame", frame, "title", title, "content", body));
    }
}

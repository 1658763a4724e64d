package kcity.site.about;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /contact} and {@code /privacy}. */
@Controller
class AboutController {
    private static final SequencedMap<String, String> SITES = new LinkedHashMap<>();

    static {
        SITES.put("molit", "https://www.molit.go.kr/");
        SITES.put("kind", "https://www.kindkorea.or.kr/");
        SITES.put("kaia", "https://www.kaia.re.kr/");
    }

    private static final List<String> PRIVACY =
            List.of("who", "what", "why", "seen", "how-long", "cookies", "rights", "elsewhere");

    @GetMapping("/contact")
    Page contact(Frame frame) {
        return new ContactPage(
                frame,
                SITES.keySet().stream()
                        .map(body -> new ContactPage.Body(
                                frame.t("site-about." + body),
                                frame.t("site-about." + body + ".for"),
                                new Link(
                                        frame.t("site-about." + body + ".site"),
                                        Objects.requireNonNull(SITES.get(body)))))
                        .toList());
    }

    @GetMapping("/privacy")
    Page privacy(Frame frame) {
        return new PrivacyPage(
                frame,
                PRIVACY.stream()
                        .map(part -> new PrivacyPage.Part(
                                frame.t("site-about.privacy." + part), frame.t("site-about.privacy." + part + ".text")))
                        .toList());
    }
}

package kcity.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the reader's time zone. */
@Controller
class TimeZoneController {
    @GetMapping("/time-zone")
    Page form(Frame frame, @RequestParam(defaultValue = "/") String back) {
        return new TimeZonePage(frame, back, false);
    }

    /** What is no zone is asked for again, and nothing is said to be set. */
    @PostMapping("/time-zone")
    Object choose(Frame frame, @RequestParam String zone, @RequestParam String back, HttpServletResponse response) {
        var known = Frames.zone(zone);
        if (known.isEmpty()) {
            return new TimeZonePage(frame, back, true);
        }
        RememberLanguage.keep(response, Frames.ZONE, known.get().getId().replace("/", "%2F"));
        return Redirect.to(OwnPath.of(back)).saying("zone");
    }
}

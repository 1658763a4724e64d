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
        return new TimeZonePage(frame, back);
    }

    @PostMapping("/time-zone")
    Redirect choose(@RequestParam String zone, @RequestParam String back, HttpServletResponse response) {
        Frames.zone(zone)
                .ifPresent(known -> RememberLanguage.keep(
                        response, Frames.ZONE, known.getId().replace("/", "%2F")));
        return Redirect.to(OwnPath.of(back)).saying("zone");
    }
}

package kcity.letters;

import java.util.List;
import kcity.notification.Letter;
import kcity.notification.LetterQueries;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.component.Link;
import kcity.web.component.Pagination;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's own letters. */
@Controller
class LetterController {
    private final LetterQueries letters;

    LetterController(LetterQueries letters) {
        this.letters = letters;
    }

    @GetMapping("/letters")
    Page list(Frame frame, Actor actor, @RequestParam(defaultValue = "") String page) {
        var pages = Pagination.of(letters.count(actor), LetterQueries.PAGE, Pagination.asked(page), "/letters");
        return new LetterListPage(
                frame,
                letters.mine(actor, pages.page()).stream()
                        .map(letter -> new LetterListPage.Line(
                                "/letters/" + letter.number(),
                                letter.subject(),
                                letter.language().code(),
                                letter.at().toString(),
                                frame.time(letter.at()),
                                !letter.read()))
                        .toList(),
                letters.sentByMail(),
                pages);
    }

    @GetMapping("/letters/{number}")
    Page letter(Frame frame, Actor actor, @PathVariable long number) {
        var letter = letters.open(actor, number);
        return new LetterPage(
                frame,
                letter.subject(),
                letter.body(),
                letter.language().code(),
                frame.time(letter.at()),
                way(frame, letter),
                new Link(frame.t("letters.to-page"), letter.link()),
                List.of(new Link(frame.t("letters.title"), "/letters"), new Link(letter.subject(), "")));
    }

    private static String way(Frame frame, Letter letter) {
        var sent = letter.sentAt();
        return sent == null ? frame.t("letters.way." + letter.way()) : frame.t("letters.way.SENT", frame.time(sent));
    }
}

package kcity.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import kcity.people.Passkey;
import kcity.people.SetPasskeys;
import kcity.shared.Actor;
import kcity.web.Frame;
import kcity.web.NoWayBack;
import kcity.web.OwnSession;
import kcity.web.OwnSites;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /account/passkeys}: the own passkeys. */
@Controller
class PasskeysController {
    private static final String PATH = "/account/passkeys";
    private final SetPasskeys passkeys;
    private final OwnSites sites;

    PasskeysController(SetPasskeys passkeys, OwnSites sites) {
        this.passkeys = passkeys;
        this.sites = sites;
    }

    @GetMapping(PATH)
    Page passkeys(Frame frame, Actor actor, OwnSession own, HttpServletRequest request) {
        return page(frame, actor, own, request, SubmittedForm.NOTHING);
    }

    private Page page(Frame frame, Actor actor, OwnSession own, HttpServletRequest request, SubmittedForm entered) {
        var all = passkeys.of(actor);
        return new PasskeysPage(
                frame,
                entered,
                all.stream().map(key -> PasskeysPage.Line.of(frame, key)).toList(),
                passkeys.challenge(actor, own.token()),
                sites.of(request).host(),
                passkeys.handle(actor),
                all.stream().map(Passkey::credential).collect(Collectors.joining(" ")));
    }

    @NoWayBack
    @PostMapping(PATH)
    Object add(Frame frame, Actor actor, OwnSession own, HttpServletRequest request, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    passkeys.add(
                            actor, own.token(), sites.of(request), entered.value("name"), entered.value("credential"));
                    return Redirect.to(PATH).saying("passkey-added");
                },
                again -> page(frame, actor, own, request, again));
    }

    @NoWayBack
    @PostMapping(PATH + "/{number:[0-9]{1,18}}/removal")
    Redirect remove(Actor actor, @PathVariable long number) {
        passkeys.remove(actor, number);
        return Redirect.to(PATH).saying("passkey-removed");
    }
}

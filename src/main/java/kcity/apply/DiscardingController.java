package kcity.apply;

import kcity.application.ApplicationQueries;
import kcity.application.ApplicationRights;
import kcity.application.DiscardDrafts;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Frame;
import kcity.web.NoWayBack;
import kcity.web.Page;
import kcity.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Throwing a draft away, on a page of its own so that nobody does it by mistake. */
@Controller
class DiscardingController {
    private final ApplicationQueries applications;
    private final DiscardDrafts discard;

    DiscardingController(ApplicationQueries applications, DiscardDrafts discard) {
        this.applications = applications;
        this.discard = discard;
    }

    @GetMapping("/apply/{ref}/discarding")
    Page form(Frame frame, Actor actor, @PathVariable String ref) {
        var application = applications.application(actor, ref);
        if (!ApplicationRights.mayWrite(actor, application)) {
            throw new NotFound("discarding of " + ref);
        }
        return new DiscardingPage(frame, ref, application.title(), discard.isPossible(actor, application));
    }

    @NoWayBack
    @PostMapping("/apply/{ref}/discarding")
    Redirect discard(Actor actor, @PathVariable String ref) {
        discard.discard(actor, ref);
        return Redirect.to("/apply").saying("apply.discarded");
    }
}

package kcity.desk.review;

import kcity.call.CallQueries;
import kcity.people.MakeLinks;
import kcity.people.Often;
import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.review.ReviewQueries;
import kcity.review.expert.InviteExperts;
import kcity.review.round.ReviewRights;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import kcity.web.SignInLinks;
import kcity.web.SubmittedForm;
import kcity.web.component.HandedLink;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /desk/calls/{call}/review/experts}: inviting those who are known and those who are new. */
@Controller
@RequestMapping("/desk/calls/{call}/review")
class ExpertController {
    private final ShowExperts pages;
    private final InviteExperts invite;
    private final BringExperts bring;
    private final ReviewQueries review;
    private final CallQueries calls;
    private final PeopleQueries people;
    private final MakeLinks links;
    private final Often often;

    ExpertController(
            ShowExperts pages,
            InviteExperts invite,
            BringExperts bring,
            ReviewQueries review,
            CallQueries calls,
            PeopleQueries people,
            MakeLinks links,
            Often often) {
        this.pages = pages;
        this.invite = invite;
        this.bring = bring;
        this.review = review;
        this.calls = calls;
        this.people = people;
        this.links = links;
        this.often = often;
    }

    @GetMapping("/experts")
    Page page(Frame frame, Actor actor, @PathVariable String call) {
        return page(frame, actor, call, SubmittedForm.NOTHING);
    }

    private Page page(Frame frame, Actor actor, String call, SubmittedForm entered) {
        return pages.page(frame, actor, call, HandedLink.NONE, entered);
    }

    @PostMapping("/invitations")
    Object invite(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        return entered.orAgain(
                () -> {
                    invite.invite(actor, call, entered.value("expert"), entered.valuesOf(InviteFields.FIELDS));
                    return Redirect.to(ReviewController.address(call) + "/experts")
                            .saying("desk-review.invited");
                },
                again -> page(frame, actor, call, again));
    }

    /** Shows on the answered page itself what became of the link. */
    @PostMapping("/experts")
    Object bring(Frame frame, Actor actor, @PathVariable String call, SubmittedForm entered) {
        try {
            entered.mustFit();
            often.count(Often.Act.INVITE, actor.id());
            var person = bring.bring(actor, call, entered, frame.language());
            return pages.page(frame, actor, call, link(actor, person), SubmittedForm.NOTHING);
        } catch (Refused refused) {
            return page(frame, actor, call, entered.refused(refused.reasons()));
        }
    }

    /** A further link for an expert who has not come yet and was invited to this round. */
    @PostMapping("/experts/{expert}/link")
    Page link(Frame frame, Actor actor, @PathVariable String call, @PathVariable String expert) {
        NotAllowed.unless(ReviewRights.mayRun(actor, calls.call(call)), actor, "make links of the round of " + call);
        if (review.invitations(actor, call).stream().noneMatch(i -> i.expert().equals(expert))) {
            throw new NotFound("expert " + expert);
        }
        var person = people.person(actor, expert).orElseThrow(() -> new NotFound("expert " + expert));
        often.count(Often.Act.INVITE, actor.id());
        return pages.page(frame, actor, call, link(actor, person), SubmittedForm.NOTHING);
    }

    private HandedLink link(Actor actor, Person person) {
        return SignInLinks.of(person, links.invite(actor, person.id()));
    }
}

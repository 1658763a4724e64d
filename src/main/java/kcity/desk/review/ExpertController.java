package kcity.desk.review;

import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.people.SignIn;
import kcity.review.InviteExperts;
import kcity.review.ReviewQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.shared.Refused;
import kcity.web.Entered;
import kcity.web.Frame;
import kcity.web.Page;
import kcity.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /desk/calls/{call}/review/experts}: inviting those who are known and those who are new. */
@Controller
@RequestMapping("/desk/calls/{call}/review")
class ExpertController {
    private final ExpertPages pages;
    private final InviteExperts invite;
    private final BringExperts bring;
    private final ReviewQueries review;
    private final PeopleQueries people;
    private final SignIn signIn;

    ExpertController(
            ExpertPages pages,
            InviteExperts invite,
            BringExperts bring,
            ReviewQueries review,
            PeopleQueries people,
            SignIn signIn) {
        this.pages = pages;
        this.invite = invite;
        this.bring = bring;
        this.review = review;
        this.people = people;
        this.signIn = signIn;
    }

    @GetMapping("/experts")
    Page page(Frame frame, Actor actor, @PathVariable String call) {
        return page(frame, actor, call, Entered.NOTHING);
    }

    private Page page(Frame frame, Actor actor, String call, Entered entered) {
        return pages.page(frame, actor, call, ExpertsPage.Link.NONE, entered);
    }

    @PostMapping("/invitations")
    Object invite(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        return entered.orAgain(
                () -> {
                    invite.invite(actor, call, entered.value("expert"), entered.valuesOf(InviteFields.FIELDS));
                    return Redirect.to(ReviewController.address(call) + "/experts")
                            .saying("desk-review.invited");
                },
                again -> page(frame, actor, call, again));
    }

    /** Shows the link on the answered page itself, as it is shown only once. */
    @PostMapping("/experts")
    Object bring(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        try {
            var person = bring.bring(actor, call, entered, frame.language());
            return pages.page(frame, actor, call, link(person), Entered.NOTHING);
        } catch (Refused refused) {
            return page(frame, actor, call, entered.refused(refused.reasons()));
        }
    }

    /** A further link for an expert whose first one was lost; for those who were invited to this round only. */
    @PostMapping("/experts/{expert}/link")
    Page link(Frame frame, Actor actor, @PathVariable String call, @PathVariable String expert) {
        if (review.invitations(actor, call).stream().noneMatch(i -> i.expert().equals(expert))) {
            throw new NotFound("expert " + expert);
        }
        var person = people.person(actor, expert).orElseThrow(() -> new NotFound("expert " + expert));
        return pages.page(frame, actor, call, link(person), Entered.NOTHING);
    }

    private ExpertsPage.Link link(Person person) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sign-in/" + signIn.linkFor(person))
                .toUriString();
        return new ExpertsPage.Link(person.name(), address);
    }
}

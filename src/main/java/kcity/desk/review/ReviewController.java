package kcity.desk.review;

import kcity.people.PeopleQueries;
import kcity.people.Person;
import kcity.people.SignIn;
import kcity.review.AssignReviewers;
import kcity.review.CloseReviewRounds;
import kcity.review.InviteExperts;
import kcity.review.Load;
import kcity.review.OpenReviewRounds;
import kcity.review.ReviewQueries;
import kcity.shared.Actor;
import kcity.shared.NotFound;
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

/** {@code /desk/calls/{call}/review}. */
@Controller
@RequestMapping("/desk/calls/{call}/review")
class ReviewController {
    private final ReviewPages pages;
    private final OpenReviewRounds open;
    private final InviteExperts invite;
    private final BringExperts bring;
    private final AssignReviewers assign;
    private final CloseReviewRounds close;
    private final ReviewQueries review;
    private final PeopleQueries people;
    private final SignIn signIn;

    ReviewController(
            ReviewPages pages,
            OpenReviewRounds open,
            InviteExperts invite,
            BringExperts bring,
            AssignReviewers assign,
            CloseReviewRounds close,
            ReviewQueries review,
            PeopleQueries people,
            SignIn signIn) {
        this.pages = pages;
        this.open = open;
        this.invite = invite;
        this.bring = bring;
        this.assign = assign;
        this.close = close;
        this.review = review;
        this.people = people;
        this.signIn = signIn;
    }

    @GetMapping
    Page page(Frame frame, Actor actor, @PathVariable String call) {
        return page(frame, actor, call, Entered.NOTHING);
    }

    private Page page(Frame frame, Actor actor, String call, Entered entered) {
        return pages.page(frame, actor, call, ReviewPage.Link.NONE, entered);
    }

    private Object done(Frame frame, Actor actor, String call, Entered entered, Entered.Act act) {
        return entered.orAgain(act, again -> page(frame, actor, call, again));
    }

    private static String address(String call) {
        return "/desk/calls/" + call + "/review";
    }

    @PostMapping("/round")
    Object open(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        return done(frame, actor, call, entered, () -> {
            open.open(actor, call);
            return Redirect.to(address(call)).saying("desk-review.opened");
        });
    }

    @PostMapping("/invitations")
    Object invite(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        return done(frame, actor, call, entered, () -> {
            invite.invite(actor, call, entered.value("expert"), entered.valuesOf(InviteFields.FIELDS));
            return Redirect.to(address(call)).saying("desk-review.invited");
        });
    }

    /** Shows the link on the answered page itself, as it is shown only once. */
    @PostMapping("/experts")
    Object bring(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        try {
            var person = bring.bring(actor, call, entered, frame.language());
            return pages.page(frame, actor, call, link(person), Entered.NOTHING);
        } catch (kcity.shared.Refused refused) {
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

    private ReviewPage.Link link(Person person) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sign-in/" + signIn.linkFor(person))
                .toUriString();
        return new ReviewPage.Link(person.name(), address);
    }

    @PostMapping("/assignment-proposals")
    Object propose(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        return done(frame, actor, call, entered, () -> {
            assign.propose(
                    actor,
                    call,
                    new Load(
                            number(entered.value("reviewsEach"), -1),
                            entered.value("mostEach").isEmpty() ? 0 : number(entered.value("mostEach"), -1)));
            return Redirect.to(address(call) + "#assignment");
        });
    }

    private static int number(String typed, int otherwise) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : otherwise;
    }

    @PostMapping("/assignments")
    Object apply(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        return done(frame, actor, call, entered, () -> {
            assign.apply(actor, call, number(entered.value("number"), 0));
            return Redirect.to(address(call)).saying("desk-review.assigned");
        });
    }

    @PostMapping("/closing")
    Object close(Frame frame, Actor actor, @PathVariable String call, Entered entered) {
        return done(frame, actor, call, entered, () -> {
            close.close(actor, call, entered.value("reason"));
            return Redirect.to(address(call)).saying("desk-review.closed");
        });
    }
}

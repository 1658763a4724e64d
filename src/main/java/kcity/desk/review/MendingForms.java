package kcity.desk.review;

import java.util.List;
import kcity.people.PeopleQueries;
import kcity.review.ReviewQueries;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.NotFound;
import kcity.web.FormPage;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.Link;
import org.springframework.stereotype.Component;

/** The form with a reason and nothing else, by which something about an expert of a running round is mended. */
@Component
class MendingForms {
    private final ReviewHeads heads;
    private final ReviewQueries review;
    private final PeopleQueries people;

    MendingForms(ReviewHeads heads, ReviewQueries review, PeopleQueries people) {
        this.heads = heads;
        this.review = review;
        this.people = people;
    }

    FormPage of(Frame frame, Actor actor, String call, String expert, SubmittedForm entered, String key) {
        var head = heads.of(frame, actor, call, "experts");
        NotAllowed.unless(head.running(), actor, "change the review of " + call);
        if (review.invitations(actor, call).stream().noneMatch(i -> i.expert().equals(expert))) {
            throw new NotFound("expert " + expert);
        }
        var title = frame.t(key);
        return FormPage.of(
                        frame,
                        entered,
                        title,
                        List.of(
                                new Link(frame.t("desk-home.title"), "/desk"),
                                new Link(head.name(), head.address()),
                                new Link(title, "")))
                .about(people.nameFor(actor, expert))
                .reason(key, "desk-review.mend.reason");
    }
}

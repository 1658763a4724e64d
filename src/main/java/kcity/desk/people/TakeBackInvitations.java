package kcity.desk.people;

import java.util.List;
import kcity.people.ChangeAccess;
import kcity.review.expert.EndExperts;
import kcity.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back the invitation of somebody who never came, and with it, of an expert, the part in every running round: all or nothing. */
@Component
class TakeBackInvitations {
    private final ChangeAccess access;
    private final EndExperts experts;

    TakeBackInvitations(ChangeAccess access, EndExperts experts) {
        this.access = access;
        this.experts = experts;
    }

    /** The calls of those rounds. */
    @Transactional
    public List<String> takeBack(Actor actor, String id, String reason) {
        access.takeBackInvitation(actor, id, reason);
        return experts.endEverywhere(actor, id, reason);
    }
}

package kcity.application;

import kcity.call.Call;
import kcity.call.CallRights;
import kcity.people.Organisation;
import kcity.people.OrganisationKind;
import kcity.shared.Actor;
import kcity.shared.EmailAddress;
import kcity.shared.Role;

/** Who may see and change an application. */
public final class ApplicationRights {
    private ApplicationRights() {}

    /**
     * The applicant at all times; the officers of its type, the owner, the committee and whoever is named as the partner's contact once it is submitted.
     *
     * @param mailbox key of the actor's own, proven to be; "" for none
     */
    public static boolean maySee(Actor actor, Application application, Call call, String mailbox) {
        return mayWrite(actor, application)
                || isPartner(application, mailbox)
                || (application.state() != Application.State.DRAFT
                        && (CallRights.maySee(actor, call) || CallRights.isOfCommittee(actor, call)))
                || (application.revision() == 0 && actor.equals(Actor.SYSTEM));
    }

    public static boolean mayWrite(Actor actor, Application application) {
        return actor.isMemberOf(application.organisation());
    }

    public static boolean mayStart(Actor actor, Organisation organisation) {
        return actor.is(Role.MEMBER) && organisation.kind() != OrganisationKind.AGENCY;
    }

    /** Named by its address in what was submitted; what is being written names nobody yet. */
    static boolean isPartner(Application application, String mailbox) {
        return application.revision() > 0
                && application.partners().stream().anyMatch(partner -> partner.asked() && isOf(partner, mailbox));
    }

    private static boolean isOf(Partner partner, String mailbox) {
        return EmailAddress.read(partner.email())
                .filter(e -> e.key().equals(mailbox))
                .isPresent();
    }
}

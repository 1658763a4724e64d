package kcity.desk.review;

import java.util.Set;
import kcity.desk.people.EnterOrganisations;
import kcity.people.Person;
import kcity.people.RegisterPeople;
import kcity.review.expert.InviteExperts;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Role;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers an expert who is new here, with the organisation where that is new too, and invites the expert: all or nothing. */
@Component
class BringExperts {
    private final RegisterPeople register;
    private final InviteExperts invite;
    private final EnterOrganisations organisations;

    BringExperts(RegisterPeople register, InviteExperts invite, EnterOrganisations organisations) {
        this.register = register;
        this.invite = invite;
        this.organisations = organisations;
    }

    @Transactional
    public Person bring(Actor actor, String call, SubmittedForm entered, Language language) {
        var organisation = organisations.of(actor, entered, language);
        var person = register.invite(
                actor, entered.value("name"), entered.value("email"), organisation, language, Set.of(Role.EXPERT));
        invite.invite(actor, call, person.id(), entered.valuesOf(InviteFields.FIELDS_OF_NEW));
        return person;
    }
}

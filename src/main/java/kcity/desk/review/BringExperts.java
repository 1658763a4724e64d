package kcity.desk.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import kcity.people.OrganisationKind;
import kcity.people.Person;
import kcity.people.RegisterPeople;
import kcity.review.InviteExperts;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.shared.Text;
import kcity.web.Entered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers an expert who is new here, with the organisation where that is new too, and invites the expert: all or nothing. */
@Component
class BringExperts {
    private final RegisterPeople register;
    private final InviteExperts invite;

    BringExperts(RegisterPeople register, InviteExperts invite) {
        this.register = register;
        this.invite = invite;
    }

    @Transactional
    public Person bring(Actor actor, String call, Entered entered, Language language) {
        var organisation = entered.value("organisation");
        if (organisation.isEmpty()) {
            organisation = enter(actor, entered, language);
        }
        var person = register.invite(
                actor, entered.value("name"), entered.value("email"), organisation, language, Set.of(Role.EXPERT));
        invite.invite(actor, call, person.id(), entered.valuesOf(InviteFields.FIELDS_OF_NEW));
        return person;
    }

    private String enter(Actor actor, Entered entered, Language language) {
        var name = entered.value("organisationName");
        var wrong = new ArrayList<Refused.Reason>();
        if (name.isEmpty()) {
            wrong.add(Refused.Reason.at("organisation", "refusal.people.organisation-missing"));
        }
        if (!CountryCode.isKnown(entered.value("country"))) {
            wrong.add(Refused.Reason.at("country", "refusal.people.country-missing"));
        }
        var kind = Arrays.stream(OrganisationKind.values())
                .filter(k -> k != OrganisationKind.AGENCY && k.name().equals(entered.value("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            wrong.add(Refused.Reason.at("kind", "refusal.people.kind-missing"));
        }
        Refused.ifAny(wrong);
        var text = language == Language.KO ? new Text(name, "") : new Text("", name);
        return register.enter(actor, text, kind.orElseThrow(), new CountryCode(entered.value("country")))
                .id();
    }
}

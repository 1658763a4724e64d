package kcity.desk.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcity.people.Person;
import kcity.people.RegisterPeople;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in an officer or somebody of the committee, with the organisation where that is new: all or nothing. */
@Component
class InvitePeople {
    private final RegisterPeople register;
    private final EnterOrganisations organisations;

    InvitePeople(RegisterPeople register, EnterOrganisations organisations) {
        this.register = register;
        this.organisations = organisations;
    }

    @Transactional
    Person invite(Actor actor, Part part, SubmittedForm entered) {
        var role = role(part, entered)
                .orElseThrow(() -> new Refused(List.of(Refused.Reason.at("role", "refusal.desk-people.role-missing"))));
        var language = entered.value("language").equals("EN") ? Language.EN : Language.KO;
        var organisation = role == Role.OFFICER ? agency(entered) : organisations.of(actor, entered, language);
        return register.invite(
                actor, entered.value("name"), entered.value("email"), organisation, language, Set.of(role));
    }

    private static String agency(SubmittedForm entered) {
        var agency = entered.value("agency");
        if (agency.isEmpty()) {
            throw new Refused(List.of(Refused.Reason.at("agency", "refusal.desk-people.agency-missing")));
        }
        return agency;
    }

    private static Optional<Role> role(Part part, SubmittedForm entered) {
        return part.roles().stream()
                .filter(role -> part == Part.OFFICERS || role.name().equals(entered.value("role")))
                .findFirst();
    }
}

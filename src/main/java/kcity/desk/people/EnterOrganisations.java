package kcity.desk.people;

import java.util.ArrayList;
import java.util.Arrays;
import kcity.people.OrganisationKind;
import kcity.people.RegisterPeople;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Refused;
import kcity.shared.Text;
import kcity.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** The organisation that somebody is brought in with: one that is known, or a new one entered beside it. */
@Component
public class EnterOrganisations {
    private final RegisterPeople register;

    EnterOrganisations(RegisterPeople register) {
        this.register = register;
    }

    /** The organisation's id, from the fields organisation, or organisationName, kind and country. */
    public String of(Actor actor, SubmittedForm entered, Language language) {
        var known = entered.value("organisation");
        return known.isEmpty() ? enter(actor, entered, language) : known;
    }

    private String enter(Actor actor, SubmittedForm entered, Language language) {
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

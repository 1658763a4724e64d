package kcity.people;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings persons and organisations onto the platform: by themselves, or invited by an officer. */
@Component
public class RegisterPeople {
    static final PasswordEncoder PASSWORDS = new BCryptPasswordEncoder();
    private final People people;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RegisterPeople(People people, ApplicationEventPublisher facts, Clock clock) {
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** A city, ministry, company … registers itself with its first person. */
    @Transactional
    public Person register(Registration form) {
        var wrong = new java.util.ArrayList<>(form.wrong());
        if (people.byEmail(form.email()).isPresent()) {
            wrong.add(Refused.Reason.at("email", "refusal.people.email-taken"));
        }
        Refused.ifAny(wrong);
        var id = people.nextOrganisationId();
        var name = form.language() == Language.KO
                ? new Text(form.organisationName(), "")
                : new Text("", form.organisationName());
        var organisation = new Organisation(id, form.organisationKind(), name, new CountryCode(form.country()));
        var person =
                new Person(people.nextPersonId(), form.name(), form.email(), id, form.language(), Set.of(Role.MEMBER));
        addOrganisation(person.actor(), organisation);
        addPerson(person.actor(), person, PASSWORDS.encode(form.password()));
        return person;
    }

    /** An officer of the owner or an operator brings in a colleague, an expert or a committee member of a known organisation. */
    @Transactional
    public Person invite(
            Actor actor, String name, String email, String organisation, Language language, Set<Role> roles) {
        kcity.shared.NotAllowed.unless(PeopleRules.mayInvite(actor, organisation, roles), actor, "invite " + roles);
        var wrong = new java.util.ArrayList<Refused.Reason>();
        if (name.isBlank()) {
            wrong.add(Refused.Reason.at("name", "refusal.people.name-missing"));
        }
        if (!email.contains("@")) {
            wrong.add(Refused.Reason.at("email", "refusal.people.email-wrong"));
        } else if (people.byEmail(email).isPresent()) {
            wrong.add(Refused.Reason.at("email", "refusal.people.email-taken"));
        }
        var known = people.organisation(organisation);
        if (known.isEmpty()) {
            wrong.add(Refused.Reason.at("organisation", "refusal.people.organisation-missing"));
        } else if (roles.contains(Role.OFFICER) && known.get().kind() != OrganisationKind.AGENCY) {
            wrong.add(Refused.Reason.at("agency", "refusal.people.officer-of-agency"));
        }
        Refused.ifAny(wrong);
        var person = new Person(people.nextPersonId(), name, email, organisation, language, roles);
        addPerson(actor, person, null);
        return person;
    }

    /** An officer enters an organisation that others will belong to, such as an expert's university. */
    @Transactional
    public Organisation enter(Actor actor, Text name, OrganisationKind kind, CountryCode country) {
        kcity.shared.NotAllowed.unless(PeopleRules.mayEnterOrganisations(actor), actor, "enter organisations");
        var organisation = new Organisation(people.nextOrganisationId(), kind, name, country);
        addOrganisation(actor, organisation);
        return organisation;
    }

    void addOrganisation(Actor actor, Organisation organisation) {
        people.add(organisation, clock.instant());
        facts.publishEvent(new OrganisationRegistered(
                new Reference("organisation", organisation.id()),
                actor,
                clock.instant(),
                organisation.kind(),
                organisation.name().ko(),
                organisation.name().en(),
                organisation.country()));
    }

    void addPerson(Actor actor, Person person, @Nullable String password) {
        people.add(person, password, clock.instant());
        facts.publishEvent(new PersonRegistered(
                new Reference("person", person.id()),
                actor,
                clock.instant(),
                person.organisation(),
                person.roles().stream().sorted().toList()));
    }

    List<Organisation> agencies() {
        return List.of(
                agency("MOLIT", "국토교통부", "Ministry of Land, Infrastructure and Transport"),
                agency("KIND", "한국해외인프라도시개발지원공사", "Korea Overseas Infrastructure and Urban Development Corporation"),
                agency("KAIA", "국토교통과학기술진흥원", "Korea Agency for Infrastructure Technology Advancement"));
    }

    private static Organisation agency(String id, String ko, String en) {
        return new Organisation(id, OrganisationKind.AGENCY, new Text(ko, en), CountryCode.KOREA);
    }
}

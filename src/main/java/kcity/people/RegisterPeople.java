package kcity.people;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kcity.charter.Programmes;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.EmailAddress;
import kcity.shared.Language;
import kcity.shared.Reference;
import kcity.shared.Refused;
import kcity.shared.Role;
import kcity.shared.Seen;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings persons and organisations onto the platform: by themselves, or invited by an officer. */
@Component
public class RegisterPeople {
    private final People people;
    private final Organisations organisations;
    private final Passwords passwords;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegisterPeople(
            People people,
            Organisations organisations,
            Passwords passwords,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.organisations = organisations;
        this.passwords = passwords;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Throws everything that is wrong with a registration. */
    public void check(Registration form) {
        var wrong = new java.util.ArrayList<>(form.wrong());
        if (people.byEmail(form.email()).isPresent()) {
            wrong.add(Refused.Reason.at(PeopleMatter.EMAIL, "refusal.people.email-taken"));
        }
        Refused.ifAny(wrong);
    }

    /** A city, ministry, company … registers itself with its first person. The password is hashed before a connection is taken. */
    public Person register(Registration form) {
        check(form);
        var hash = passwords.encode(Password.of(form.password()));
        return java.util.Objects.requireNonNull(transaction.execute(status -> register(form, hash)));
    }

    private Person register(Registration form, String hash) {
        var id = organisations.nextId();
        var name = form.language() == Language.KO
                ? new Text(form.organisationName(), "")
                : new Text("", form.organisationName());
        var organisation = new Organisation(id, form.organisationKind(), name, new CountryCode(form.country()));
        var person = new Person(
                people.nextPersonId(), form.name(), written(form.email()), id, form.language(), Set.of(Role.MEMBER));
        var act = Act.of(person.actor(), clock);
        addOrganisation(act, organisation);
        addPerson(act, person, hash);
        return person;
    }

    /** An officer of the owner or an operator brings in a colleague, an expert or a committee member of a known organisation. */
    @Transactional
    public Person invite(
            Actor actor, String name, String email, String organisation, Language language, Set<Role> roles) {
        var act = Act.of(actor, clock);
        kcity.shared.NotAllowed.unless(PeopleRights.mayInvite(actor, organisation, roles), actor, "invite " + roles);
        var wrong = new java.util.ArrayList<Refused.Reason>();
        if (Seen.isBlank(name)) {
            wrong.add(Refused.Reason.at(PeopleMatter.NAME, "refusal.people.name-missing"));
        }
        wrong.addAll(PeopleRights.tooLong(PeopleMatter.NAME, name, PeopleRights.LONGEST_NAME));
        wrong.addAll(PeopleRights.tooLong(PeopleMatter.EMAIL, email, PeopleRights.LONGEST_ADDRESS));
        if (EmailAddress.read(email).isEmpty()) {
            wrong.add(Refused.Reason.at(PeopleMatter.EMAIL, "refusal.people.email-wrong"));
        } else if (people.byEmail(email).isPresent()) {
            wrong.add(Refused.Reason.at(PeopleMatter.EMAIL, "refusal.people.email-taken"));
        }
        var known = organisations.byId(organisation);
        if (known.isEmpty()) {
            wrong.add(Refused.Reason.at(PeopleMatter.ORGANISATION, "refusal.people.organisation-missing"));
        } else if (roles.contains(Role.OFFICER) && known.get().kind() != OrganisationKind.AGENCY) {
            wrong.add(Refused.Reason.at(PeopleMatter.AGENCY, "refusal.people.officer-of-agency"));
        }
        Refused.ifAny(wrong);
        var person = new Person(people.nextPersonId(), name, written(email), organisation, language, roles);
        addPerson(act, person, null);
        return person;
    }

    /** An officer enters an organisation that others will belong to, such as an expert's university. */
    @Transactional
    public Organisation enter(Actor actor, Text name, OrganisationKind kind, CountryCode country) {
        kcity.shared.NotAllowed.unless(PeopleRights.mayEnterOrganisations(actor), actor, "enter organisations");
        organisations.lockNames();
        var same = Stream.of(name.ko(), name.en())
                .filter(word -> !Seen.isBlank(word))
                .flatMap(word -> organisations.named(word).stream())
                .filter(known -> known.country().equals(country))
                .findFirst();
        if (same.isPresent()) {
            throw new Refused(List.of(Refused.Reason.at(
                    PeopleMatter.ORGANISATION,
                    "refusal.people.organisation-known",
                    same.get().name())));
        }
        for (var written : List.of(name.ko(), name.en())) {
            Refused.ifAny(
                    PeopleRights.tooLong(PeopleMatter.ORGANISATION_NAME, written, PeopleRights.LONGEST_ORGANISATION));
        }
        var organisation = new Organisation(organisations.nextId(), kind, name, country);
        addOrganisation(Act.of(actor, clock), organisation);
        return organisation;
    }

    private static String written(String email) {
        return EmailAddress.of(email).written();
    }

    void addOrganisation(Act act, Organisation organisation) {
        organisations.add(organisation, act.at());
        facts.publishEvent(new OrganisationRegistered(
                new Reference("organisation", organisation.id()),
                act,
                organisation.kind(),
                organisation.name().ko(),
                organisation.name().en(),
                organisation.country()));
    }

    void addPerson(Act act, Person person, @Nullable String password) {
        people.add(person, password, act.at());
        facts.publishEvent(new PersonRegistered(
                new Reference("person", person.id()),
                act,
                person.organisation(),
                person.roles().stream().sorted().toList()));
    }

    /** Of every programme that runs here. */
    List<Organisation> agencies() {
        return Programmes.all().stream()
                .flatMap(programme -> programme.agencies().stream())
                .distinct()
                .map(agency ->
                        new Organisation(agency.code(), OrganisationKind.AGENCY, agency.name(), agency.country()))
                .toList();
    }
}

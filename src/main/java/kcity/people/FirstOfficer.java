package kcity.people;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kcity.charter.Programmes;
import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Language;
import kcity.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The beginning of an installation: the agencies of its programmes and the first officer of the host's owner. A programme that comes later brings its agencies then. */
@Component
public class FirstOfficer {
    private final RegisterPeople register;
    private final People people;
    private final Organisations organisations;
    private final SignIn signIn;
    private final JdbcClient sql;
    private final Clock clock;

    FirstOfficer(
            RegisterPeople register,
            People people,
            Organisations organisations,
            SignIn signIn,
            JdbcClient sql,
            Clock clock) {
        this.register = register;
        this.people = people;
        this.organisations = organisations;
        this.signIn = signIn;
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes agencies and first officer where there are none; says whether it did. */
    @Transactional
    public boolean arrive() {
        var first = organisations.byId(owner()).isEmpty();
        var act = Act.of(Actor.SYSTEM, clock);
        register.agencies().stream()
                .filter(agency -> organisations.byId(agency.id()).isEmpty())
                .forEach(agency -> register.addOrganisation(act, agency));
        if (!first) {
            return false;
        }
        register.addPerson(
                act,
                new Person(people.nextPersonId(), owner(), address(), owner(), Language.KO, Set.of(Role.OFFICER)),
                null);
        return true;
    }

    /** The first officer of the owner. */
    public Person officer() {
        return people.byEmail(address()).orElseThrow();
    }

    /** A fresh one-time link for the first officer, as long as no officer has ever signed in. */
    public Optional<String> link() {
        var somebodyCame = sql.sql("""
                select exists (select from people.session s join people.person_role r using (person) where r.role = 'OFFICER')
                """).query(Boolean.class).single();
        return somebodyCame ? Optional.empty() : people.byEmail(address()).map(signIn::linkFor);
    }

    private static String owner() {
        return Programmes.host().owner().code();
    }

    private static String address() {
        return "officer@" + owner().toLowerCase(Locale.ROOT) + ".example";
    }
}

package kcity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Role;
import kcity.shared.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of accounts: persons with what their accounts went through. */
@Component
public class AccountQueries {
    private static final String ACCOUNT = """
            select p.id, p.name, p.email, p.organisation, p.language, p.created_at,
                   (select coalesce(string_agg(r.role, ','), '') from people.person_role r where r.person = p.id) as roles,
                   (select max(s.created_at) from people.session s where s.person = p.id) as last_sign_in,
                   coalesce(a.ended, false) as ended, coalesce(a.reason, '') as reason
            from people.person p
            join people.organisation o on o.id = p.organisation
            left join people.access a on a.person = p.id
            """;
    private final ProposedActs proposals;
    private final JdbcClient sql;

    AccountQueries(ProposedActs proposals, JdbcClient sql) {
        this.proposals = proposals;
        this.sql = sql;
    }

    /** Those whom the actor may see, by name, so many from one on; and how many there are in all. */
    public record Found(List<Account> accounts, int all) {}

    /**
     * Accounts in one of the roles. Every word must stand in the name, the address or the organisation's name.
     *
     * @param from counted from 0
     */
    public Found find(Actor actor, Set<Role> roles, String words, int from, int most) {
        NotAllowed.unless(PeopleRights.maySeeAccounts(actor), actor, "list accounts");
        var found = ids(actor, roles, SearchWords.of(words));
        var page = found.stream().skip(from).limit(most).toList();
        return new Found(page.isEmpty() ? List.of() : accounts(page), found.size());
    }

    private List<String> ids(Actor actor, Set<Role> roles, SearchWords words) {
        return sql
                .sql("""
                        select p.id, p.name, p.email, o.name_ko, o.name_en
                        from people.person p join people.organisation o on o.id = p.organisation
                        where exists (select from people.person_role r where r.person = p.id and r.role in (:roles))
                          and (:everybody or (p.organisation = :own
                               and not exists (select from people.person_role r where r.person = p.id and r.role <> 'OFFICER')))
                        order by p.name, p.id
                        """)
                .param("roles", roles.stream().map(Role::name).toList())
                .param("everybody", PeopleRights.maySeeEveryAccount(actor))
                .param("own", actor.organisation())
                .query(Searched.class)
                .list()
                .stream()
                .filter(it -> words.keys().isEmpty() || words.inAny(it.name(), it.email(), it.nameKo(), it.nameEn()))
                .map(Searched::id)
                .toList();
    }

    /** What words are looked for in. */
    private record Searched(String id, String name, String email, String nameKo, String nameEn) {}

    private List<Account> accounts(List<String> ids) {
        return sql.sql(ACCOUNT + "where p.id in (:ids) order by p.name, p.id")
                .param("ids", ids)
                .query((row, _) -> account(row))
                .list();
    }

    public Optional<Account> account(Actor actor, String id) {
        NotAllowed.unless(PeopleRights.maySeeAccounts(actor), actor, "see accounts");
        return sql.sql(ACCOUNT + "where p.id = :id")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional()
                .filter(account -> PeopleRights.maySeeAccount(actor, account.person()));
    }

    /** That an officer of the owner proposed to end this person's access, as long as it is open. */
    public Optional<ProposedAct> proposedEnding(Actor actor, Person person) {
        return PeopleRights.mayChangeAccess(actor, person)
                ? proposals.open(ProposedAct.Kind.END_ACCESS, person.id())
                : Optional.empty();
    }

    private static Account account(ResultSet row) throws SQLException {
        var last = row.getTimestamp("last_sign_in");
        return new Account(
                People.person(row),
                row.getTimestamp("created_at").toInstant(),
                last == null ? null : last.toInstant(),
                row.getBoolean("ended"),
                row.getString("reason"));
    }
}

package kcity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kcity.shared.Actor;
import kcity.shared.NotAllowed;
import kcity.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of accounts: persons with what their accounts went through. */
@Component
public class AccountQueries {
    private static final String ACCOUNT = """
            select p.id, p.name, p.email, p.organisation, p.language, p.created_at,
                   (select coalesce(string_agg(r.role, ','), '') from people.person_role r where r.person = p.id) as roles,
                   (select max(s.created_at) from people.session s where s.person = p.id) as last_sign_in,
                   coalesce(a.ended, false) as ended, coalesce(a.reason, '') as reason, count(*) over () as found
            from people.person p
            join people.organisation o on o.id = p.organisation
            left join people.access a on a.person = p.id
            """;
    private final AccessEndings endings;
    private final JdbcClient sql;

    AccountQueries(AccessEndings endings, JdbcClient sql) {
        this.endings = endings;
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
        NotAllowed.unless(PeopleRules.maySeeAccounts(actor), actor, "list accounts");
        var all = new int[1];
        var accounts = sql.sql(ACCOUNT + """
                        where exists (select from people.person_role r where r.person = p.id and r.role in (:roles))
                          and (:everybody or (p.organisation = :own
                               and not exists (select from people.person_role r where r.person = p.id and r.role <> 'OFFICER')))
                          and not exists (select from unnest(cast(:words as text[])) word
                               where strpos(lower(concat_ws(' ', p.name, p.email, o.name_ko, o.name_en)), word) = 0)
                        order by p.name, p.id
                        limit :most offset :from
                        """)
                .param("roles", roles.stream().map(Role::name).toList())
                .param("everybody", PeopleRules.maySeeEveryAccount(actor))
                .param("own", actor.organisation())
                .param("words", words(words))
                .param("most", most)
                .param("from", from)
                .query((row, _) -> {
                    all[0] = row.getInt("found");
                    return account(row);
                })
                .list();
        return new Found(accounts, all[0]);
    }

    private static String[] words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    public Optional<Account> account(Actor actor, String id) {
        NotAllowed.unless(PeopleRules.maySeeAccounts(actor), actor, "see accounts");
        return sql.sql(ACCOUNT + "where p.id = :id")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional()
                .filter(account -> PeopleRules.maySeeAccount(actor, account.person()));
    }

    /** That an officer of the owner proposed to end this person's access, as long as it is open. */
    public Optional<AccessEnding> proposedEnding(Actor actor, Person person) {
        return PeopleRules.mayChangeAccess(actor, person) ? endings.open(person.id()) : Optional.empty();
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

package kcity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kcity.shared.Act;
import kcity.shared.Reference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of addresses that are wished for and of those that were put right. */
@Component
class Addresses {
    private final JdbcClient sql;
    private final Links links;
    private final ApplicationEventPublisher facts;

    Addresses(JdbcClient sql, Links links, ApplicationEventPublisher facts) {
        this.sql = sql;
        this.links = links;
        this.facts = facts;
    }

    /** In place of an earlier wish. */
    void wish(Person person, String email, Instant at) {
        sql.sql("""
                insert into people.wished_address (person, email, key, asked_at) values (:person, :email, :key, :at)
                on conflict (person) do update set email = excluded.email, key = excluded.key, asked_at = excluded.asked_at
                """)
                .param("person", person.id())
                .param("email", email)
                .param("key", Mailboxes.key(email))
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<String> wished(String person) {
        return sql.sql("select email from people.wished_address where person = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    /** The person with the address that is to be proven: the one that is wished for, where there is one. */
    Person toProve(Person person) {
        return wished(person.id()).map(person::at).orElse(person);
    }

    /** Links that were sent to the address before open nothing any more, and a wish is over. */
    void correct(Person person, String email, String reason, Act act) {
        sql.sql("update people.person set email = :email where id = :person")
                .param("email", email)
                .param("person", person.id())
                .update();
        sql.sql("update people.mailbox set key = :key where person = :person")
                .param("key", Mailboxes.key(email))
                .param("person", person.id())
                .update();
        sql.sql("delete from people.wished_address where person = :person")
                .param("person", person.id())
                .update();
        links.forget(person.id(), act.at());
        var number = sql.sql("""
                insert into people.address_correction (person, number, was, email, reason, made_at, made_by)
                select :person, 1 + count(*), :was, :email, :reason, :at, :by
                from people.address_correction where person = :person
                returning number
                """)
                .param("person", person.id())
                .param("was", person.email())
                .param("email", email)
                .param("reason", reason)
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .query(Integer.class)
                .single();
        facts.publishEvent(new AddressCorrected(
                new Reference("address-correction", person.id() + "." + number),
                act,
                reason,
                person.id(),
                person.email(),
                email,
                reason));
    }
}

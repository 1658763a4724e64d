package kcity.desk.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcity.people.Account;
import kcity.people.AccountQueries;
import kcity.people.CorrectAddresses;
import kcity.people.CorrectNames;
import kcity.people.MakeLinks;
import kcity.people.PeopleQueries;
import kcity.people.PeopleRights;
import kcity.people.Person;
import kcity.people.ResetSecondFactor;
import kcity.shared.Actor;
import kcity.shared.NotFound;
import kcity.web.Frame;
import kcity.web.SignInLinks;
import kcity.web.SubmittedForm;
import kcity.web.component.HandedLink;
import kcity.web.component.Link;
import kcity.web.component.Pagination;
import kcity.web.component.Tag;
import kcity.web.component.Term;
import kcity.web.component.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of people. */
@Component
class ShowPeople {
    private static final int LINES = 50;
    private final PeopleQueries people;
    private final AccountQueries accounts;
    private final MakeLinks links;

    private final CorrectAddresses correct;
    private final CorrectNames correctNames;
    private final ResetSecondFactor reset;

    ShowPeople(
            PeopleQueries people,
            AccountQueries accounts,
            MakeLinks links,
            CorrectAddresses correct,
            CorrectNames correctNames,
            ResetSecondFactor reset) {
        this.reset = reset;
        this.correctNames = correctNames;
        this.correct = correct;
        this.links = links;
        this.people = people;
        this.accounts = accounts;
    }

    PeopleListPage list(Frame frame, Actor actor, Part part, String words, int page) {
        var found = accounts.find(actor, part.roles(), words, (page - 1) * LINES, LINES);
        if (found.accounts().isEmpty() && page > 1) {
            return list(frame, actor, part, words, 1);
        }
        return new PeopleListPage(
                frame,
                frame.t("desk-people.part." + part),
                ways(frame, actor, part.address()),
                invite(frame, part),
                part.address(),
                words,
                found.all(),
                rows(frame, found.accounts()),
                pages(part, words, page, found.all()));
    }

    private static Pagination pages(Part part, String words, int page, int all) {
        var address = words.isEmpty()
                ? part.address()
                : part.address() + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return Pagination.of(all, LINES, page, address);
    }

    private static Link invite(Frame frame, Part part) {
        return part == Part.OFFICERS || part == Part.COMMITTEE
                ? new Link(frame.t("desk-people.invite." + part), part.address() + "/new")
                : new Link("", "");
    }

    /** To the parts, and to those who perhaps are the same. */
    static List<Link> ways(Frame frame, Actor actor, String here) {
        return Stream.concat(
                        parts(actor).stream()
                                .map(p -> new Link(
                                        frame.t("desk-people.part." + p),
                                        p.address().equals(here) ? "" : p.address())),
                        Stream.of(new Link(frame.t("desk-people.same"), here.isEmpty() ? "" : "/desk/people/same")))
                .toList();
    }

    /** The owner sees all parts, the operators their own officers. */
    static List<Part> parts(Actor actor) {
        return PeopleRights.keepsAccounts(actor) ? List.of(Part.values()) : List.of(Part.OFFICERS);
    }

    private List<PeopleListPage.Row> rows(Frame frame, List<Account> accounts) {
        var organisations = people.organisations(accounts.stream()
                .map(account -> account.person().organisation())
                .collect(Collectors.toSet()));
        return accounts.stream()
                .map(account -> {
                    var organisation = organisations.get(account.person().organisation());
                    return row(frame, account, organisation == null ? "" : frame.t(organisation.name()));
                })
                .toList();
    }

    private static PeopleListPage.Row row(Frame frame, Account account, String organisation) {
        var person = account.person();
        return new PeopleListPage.Row(
                person.name(),
                "/desk/people/" + person.id(),
                person.email(),
                organisation,
                roles(frame, person),
                last(frame, account.lastSignIn()),
                state(frame, account));
    }

    /** @param made the token of a link that was just made, if it is shown; empty where none was made */
    PersonPage page(Frame frame, Actor actor, String id, Optional<Optional<String>> made, SubmittedForm entered) {
        var account = accounts.account(actor, id).orElseThrow(() -> new NotFound("person " + id));
        var person = account.person();
        return new PersonPage(
                frame,
                entered,
                id,
                person.name(),
                state(frame, account),
                terms(frame, account),
                made.map(token -> SignInLinks.of(person, token)).orElse(HandedLink.NONE),
                part(person).address(),
                !account.ended() && !links.possible(actor, List.of(person)).isEmpty(),
                !account.ended() && correct.isPossible(actor, person),
                ways(frame, actor, person),
                links.mails(),
                PeopleRights.mayChangeAccess(actor, person),
                account.ended(),
                proposed(frame, actor, person));
    }

    /** To where the names of the person and of its body are put right, and a lost second factor is taken away. */
    private List<Link> ways(Frame frame, Actor actor, Person person) {
        var ways = new ArrayList<Link>();
        if (correctNames.isPossible(actor, person)) {
            ways.add(new Link(frame.t("desk-people.correct-name"), "/desk/people/" + person.id() + "/name"));
        }
        people.organisation(person.organisation())
                .filter(body -> correctNames.isPossible(actor, body))
                .ifPresent(body ->
                        ways.add(new Link(frame.t("desk-people.body-name"), "/desk/bodies/" + body.id() + "/name")));
        if (reset.isPossible(actor, person)) {
            ways.add(new Link(frame.t("desk-people.factor"), "/desk/people/" + person.id() + "/second-factor"));
        }
        reset.proposed(actor, person)
                .ifPresent(_ -> ways.add(new Link(
                        frame.t("desk-people.factor.keep"),
                        "/desk/people/" + person.id() + "/second-factor/withdrawal")));
        return ways;
    }

    private String proposed(Frame frame, Actor actor, Person person) {
        return accounts.proposedEnding(actor, person)
                .map(p ->
                        frame.t("desk-people.proposed", people.nameFor(actor, p.by()), frame.date(p.at()), p.reason()))
                .orElse("");
    }

    private static Part part(Person person) {
        return Stream.of(Part.values())
                .filter(part -> part.roles().stream().anyMatch(person.roles()::contains))
                .findFirst()
                .orElse(Part.APPLICANTS);
    }

    private List<Term> terms(Frame frame, Account account) {
        var person = account.person();
        var terms = new ArrayList<>(List.of(
                Term.of(frame.t("desk-people.email"), person.email()),
                Term.of(frame.t("desk-people.organisation"), organisation(frame, person)),
                Term.of(frame.t("desk-people.role"), roles(frame, person)),
                Term.of(frame.t("desk-people.language"), frame.t("desk-people.language." + person.language())),
                Term.of(frame.t("desk-people.since"), frame.date(account.since())),
                Term.of(frame.t("desk-people.last"), last(frame, account.lastSignIn()))));
        if (!account.reason().isEmpty()) {
            terms.add(Term.of(frame.t("desk-people.reason"), account.reason()));
        }
        return terms;
    }

    private static Tag state(Frame frame, Account account) {
        if (account.ended()) {
            return Tag.of(Tone.DANGER, frame.t("desk-people.state.ended"));
        }
        return account.lastSignIn() == null
                ? Tag.of(Tone.INFORMATION, frame.t("desk-people.state.invited"))
                : Tag.of(Tone.SUCCESS, frame.t("desk-people.state.open"));
    }

    private static String last(Frame frame, @Nullable Instant last) {
        return last == null ? frame.t("desk-people.never") : frame.date(last);
    }

    private String organisation(Frame frame, Person person) {
        return people.organisation(person.organisation())
                .map(o -> frame.t(o.name()))
                .orElse("");
    }

    private static String roles(Frame frame, Person person) {
        return person.roles().stream()
                .sorted()
                .map(role -> frame.t("role." + role))
                .collect(Collectors.joining(", "));
    }
}

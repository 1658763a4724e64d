package kcity.desk.people;

import java.util.stream.Stream;
import kcity.charter.Agency;
import kcity.charter.Programmes;
import kcity.people.AccountQueries;
import kcity.people.OrganisationKind;
import kcity.people.PeopleMatter;
import kcity.people.PeopleQueries;
import kcity.people.PeopleRights;
import kcity.shared.Actor;
import kcity.shared.Role;
import kcity.web.Countries;
import kcity.web.Frame;
import kcity.web.SubmittedForm;
import kcity.web.component.Field;
import kcity.web.component.Kind;
import kcity.web.component.Option;
import org.springframework.stereotype.Component;

/** Makes the forms by which officers and the committee are brought in. */
@Component
class ShowInvitation {
    private final PeopleQueries people;
    private final AccountQueries accounts;

    ShowInvitation(PeopleQueries people, AccountQueries accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    InvitationPage page(Frame frame, Actor actor, Part part, SubmittedForm entered) {
        var fields = Stream.concat(
                        Stream.concat(roles(frame, part), person(frame)),
                        part == Part.OFFICERS ? agency(frame, actor) : organisation(frame, actor))
                .map(field -> entered.fill(frame, field))
                .toList();
        return new InvitationPage(frame, entered, frame.t("desk-people.invite." + part), part.address(), fields);
    }

    /** Who is brought in as an officer can only be one. */
    private static Stream<Field> roles(Frame frame, Part part) {
        var roles = Stream.of(Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR)
                .map(role -> Option.of(role.name(), frame.t("role." + role)))
                .toList();
        return part == Part.COMMITTEE
                ? Stream.of(Field.choice("role", frame.t("desk-people.role"), roles))
                : Stream.empty();
    }

    private static Stream<Field> person(Frame frame) {
        var languages = Stream.of("KO", "EN")
                .map(language -> Option.of(language, frame.t("desk-people.language." + language)))
                .toList();
        return Stream.of(
                Field.text("name", frame.t("desk-people.name"))
                        .about(PeopleMatter.NAME)
                        .autocomplete("off"),
                Field.of(Kind.EMAIL, "email", frame.t("desk-people.email"))
                        .about(PeopleMatter.EMAIL)
                        .autocomplete("off"),
                Field.choice("language", frame.t("desk-people.language"), languages)
                        .value("KO"));
    }

    /** The owner's officers choose, an operator's can only bring in colleagues. */
    private Stream<Field> agency(Frame frame, Actor actor) {
        var agencies = Programmes.all().stream()
                .flatMap(programme -> programme.agencies().stream())
                .map(Agency::code)
                .distinct()
                .filter(agency -> PeopleRights.keepsAccounts(actor)
                        || actor.organisation().equals(agency))
                .flatMap(agency -> people.organisation(agency).stream())
                .map(agency -> Option.of(agency.id(), frame.t(agency.name())))
                .toList();
        return Stream.of(Field.select("agency", frame.t("desk-people.agency"), agencies)
                .about(PeopleMatter.AGENCY)
                .value(agencies.size() == 1 ? agencies.getFirst().value() : ""));
    }

    private Stream<Field> organisation(Frame frame, Actor actor) {
        var known = accounts.find(actor, Part.COMMITTEE.roles(), "", 0, 1000).accounts().stream()
                .map(account -> account.person().organisation())
                .distinct()
                .flatMap(id -> people.organisation(id).stream())
                .map(o -> Option.of(o.id(), frame.t(o.name())))
                .toList();
        var kinds = Stream.of(OrganisationKind.values())
                .filter(kind -> kind != OrganisationKind.AGENCY)
                .map(kind -> Option.of(kind.name(), frame.t("organisation-kind." + kind)))
                .toList();
        return Stream.of(
                Field.select("organisation", frame.t("desk-people.organisation"), known)
                        .about(PeopleMatter.ORGANISATION)
                        .hint(frame.t("desk-people.organisation.hint"))
                        .optional(),
                Field.text("organisationName", frame.t("desk-people.organisation-name"))
                        .about(PeopleMatter.ORGANISATION_NAME)
                        .optional(),
                Field.select("kind", frame.t("web.register.kind"), kinds)
                        .about(PeopleMatter.ORGANISATION_KIND)
                        .optional(),
                Field.select("country", frame.t("web.register.country"), Countries.options(frame.language()))
                        .about(PeopleMatter.COUNTRY)
                        .value("KR")
                        .optional());
    }
}

package kcity.people;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import kcity.shared.WithdrawnRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of persons and organisations. */
@Configuration(proxyBeanMethods = false)
class PeopleInvariants {
    @Bean
    Attestation organisationsAreAsRegistered() {
        return new Attestation("people", "OrganisationRegistered", """
                select 'organisation/' || id as subject,
                       jsonb_build_object('kind', kind, 'nameKo', coalesce(c.was_ko, o.name_ko), 'nameEn', coalesce(c.was_en, o.name_en),
                           'country', country) as body
                from people.organisation o left join people.body_correction c on c.organisation = o.id and c.number = 1
                """);
    }

    @Bean
    Attestation personsAreAsRegistered() {
        return new Attestation("people", "PersonRegistered", """
                select 'person/' || id as subject, jsonb_build_object('organisation', organisation) as body
                from people.person
                """);
    }

    @Bean
    Attestation accessIsAsItWasChanged() {
        return new Attestation("people", "AccessChanged", """
                select 'person/' || person as subject, jsonb_build_object('ended', ended) as body from people.access
                """);
    }

    @Bean
    Invariant nobodyStaysSignedInWhoseAccessEnded() {
        return new Invariant("people", "a person whose access has ended is still signed in", """
                select s.person from people.session s join people.access a on a.person = s.person
                where a.ended and s.ended_at is null
                """);
    }

    @Bean
    Attestation endingsAreAsProposed() {
        return new Attestation("people", "AccessEndingProposed", """
                select distinct 'person/' || person as subject, '{}'::jsonb as body from people.access_ending
                """);
    }

    @Bean
    Attestation resetsAreAsProposed() {
        return new Attestation("people", "SecondFactorResetProposed", """
                select distinct 'person/' || person as subject, '{}'::jsonb as body from people.factor_reset
                """);
    }

    @Bean
    Attestation mailboxesAreAsProven() {
        return new Attestation("people", "MailboxProven", """
                select 'person/' || person as subject, jsonb_build_object('handedBy', handed_by) as body from people.proven_mailbox
                """);
    }

    @Bean
    Attestation addressesAreAsCorrected() {
        return new Attestation("people", "AddressCorrected", """
                select 'address-correction/' || person || '.' || number as subject,
                       jsonb_build_object('person', person, 'was', was, 'email', email, 'why', reason) as body
                from people.address_correction
                """);
    }

    @Bean
    Invariant theNewestAddressStandsForThePerson() {
        return new Invariant(
                "people", "another address stands for a person than the one that it was corrected to", """
                select p.id from people.person p join people.address_correction c on c.person = p.id
                where c.email <> p.email
                  and c.number = (select max(x.number) from people.address_correction x where x.person = p.id)
                """);
    }

    @Bean
    Attestation namesAreAsCorrected() {
        return new Attestation("people", "NameCorrected", """
                select 'name-correction/' || person || '.' || number as subject,
                       jsonb_build_object('person', person, 'was', encode(sha256(convert_to(was, 'UTF8')), 'hex'),
                           'name', encode(sha256(convert_to(name, 'UTF8')), 'hex'), 'why', reason) as body
                from people.name_correction
                """);
    }

    @Bean
    Attestation namesOfBodiesAreAsCorrected() {
        return new Attestation("people", "BodyNameCorrected", """
                select 'body-correction/' || organisation || '.' || number as subject,
                       jsonb_build_object('organisation', organisation, 'wasKo', was_ko, 'wasEn', was_en, 'nameKo', name_ko,
                           'nameEn', name_en, 'why', reason) as body
                from people.body_correction
                """);
    }

    @Bean
    Invariant theNewestNameStands() {
        return new Invariant("people", "another name stands than the one that it was corrected to", """
                select p.id from people.person p join people.name_correction c on c.person = p.id
                where c.name <> p.name and c.number = (select max(x.number) from people.name_correction x where x.person = p.id)
                union all
                select o.id from people.organisation o join people.body_correction c on c.organisation = o.id
                where (c.name_ko, c.name_en) <> (o.name_ko, o.name_en)
                  and c.number = (select max(x.number) from people.body_correction x where x.organisation = o.id)
                """);
    }

    @Bean
    Attestation samenessIsAsSaid() {
        return new Attestation("people", "SamenessSaid", """
                select 'sameness/' || number as subject,
                       jsonb_build_object('kind', kind, 'one', one, 'other', other, 'why', reason) as body
                from people.told_sameness
                """);
    }

    @Bean
    Attestation suspicionsAreAsDismissed() {
        return new Attestation("people", "SuspicionDismissed", """
                select 'dismissal/' || number as subject,
                       jsonb_build_object('kind', kind, 'one', one, 'other', other, 'known', known, 'why', reason) as body
                from people.told_dismissal
                """);
    }

    @Bean
    Attestation samenessIsAsWithdrawn() {
        return new Attestation("people", "SamenessWithdrawn", WithdrawnRows.attested("people"));
    }

    @Bean
    Invariant everyAgencyKeepsAnOfficer() {
        return new Invariant("people", "every officer of an agency has lost access", """
                select p.organisation from people.person p
                join people.person_role r on r.person = p.id and r.role = 'OFFICER'
                left join people.access a on a.person = p.id
                group by p.organisation having bool_and(coalesce(a.ended, false))
                """);
    }

    @Bean
    Invariant nobodyUsesALinkOfSomebodyWhoseAccessEnded() {
        return new Invariant("people", "a link was left open when its person's access ended", """
                select l.person from people.sign_in_link l join people.access a on a.person = l.person
                where a.ended and l.used_at is null and l.ended_at is null
                """);
    }

    @Bean
    Invariant everybodyHasAMailbox() {
        return new Invariant("people", "a person has no key of a mailbox", """
                select id from people.person p
                where not exists (select from people.mailbox m where m.person = p.id)
                  and not exists (select from people.access a where a.person = p.id and a.ended)
                """);
    }

    @Bean
    Invariant everybodyHasARole() {
        return new Invariant("people", "a person has no role", """
                select id from people.person p where not exists (select from people.person_role r where r.person = p.id)
                """);
    }

    @Bean
    Invariant officersServeAnAgency() {
        return new Invariant("people", "an officer does not belong to an agency", """
                select p.id from people.person p join people.organisation o on o.id = p.organisation
                where o.kind <> 'AGENCY' and exists (select from people.person_role r where r.person = p.id and r.role = 'OFFICER')
                """);
    }
}

package kcity.people;

import kcity.shared.Attestation;
import kcity.shared.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must always hold of persons and organisations. */
@Configuration(proxyBeanMethods = false)
class PeopleInvariants {
    @Bean
    Attestation organisationsAreAsRegistered() {
        return new Attestation("people", "OrganisationRegistered", """
                select 'organisation/' || id as subject,
                       jsonb_build_object('kind', kind, 'nameKo', name_ko, 'nameEn', name_en, 'country', country) as body
                from people.organisation
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

package kcity.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kcity.people.OrganisationKind;
import kcity.people.Person;
import kcity.people.RegisterPeople;
import kcity.people.Registration;
import kcity.programme.ProgrammeType;
import kcity.replay.material.Library;
import kcity.replay.material.Names;
import kcity.shared.Actor;
import kcity.shared.CountryCode;
import kcity.shared.Language;
import kcity.shared.Role;

/** Everybody who plays. They come in as people do: invited by an officer, or by registering. All are synthetic and say so in their names. */
public final class Cast {
    private final RegisterPeople register;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Actor> experts = new ArrayList<>();
    private final Names names = Library.open().names();
    private int registered;

    Cast(RegisterPeople register) {
        this.register = register;
    }

    /** Officers of all agencies, the committee, and experts of six universities. */
    void moveIn(Actor firstOfficer, int howManyExperts) {
        keep("officer of MOLIT", invite(firstOfficer, "국토부 담당자 (가상)", "molit@replay.example", "MOLIT", Role.OFFICER));
        var molit = actor("officer of MOLIT");
        keep("officer of KIND", invite(molit, "KIND 담당자 (가상)", "kind@replay.example", "KIND", Role.OFFICER));
        keep("officer of KAIA", invite(molit, "KAIA 담당자 (가상)", "kaia@replay.example", "KAIA", Role.OFFICER));
        keep("committee chair", invite(molit, "선정위원장 (가상)", "chair@replay.example", "MOLIT", Role.COMMITTEE_CHAIR));
        keep("committee member", invite(molit, "선정위원 (가상)", "member@replay.example", "MOLIT", Role.COMMITTEE_MEMBER));
        var universities = new ArrayList<String>();
        for (var i = 1; i <= 6; i++) {
            universities.add(
                    register.enter(molit, names.university(i - 1), OrganisationKind.UNIVERSITY, CountryCode.KOREA)
                            .id());
        }
        for (var i = 1; i <= howManyExperts; i++) {
            var expert = invite(
                    molit,
                    names.expert(i - 1),
                    "expert%02d@university-%d.example".formatted(i, i % 6 + 1),
                    universities.get(i % 6),
                    Role.EXPERT);
            keep("expert " + i, expert);
            experts.add(expert.actor());
        }
        keep("second officer of KIND", invite(molit, "KIND 담당자 2 (가상)", "kind2@replay.example", "KIND", Role.OFFICER));
        keep("second officer of KAIA", invite(molit, "KAIA 담당자 2 (가상)", "kaia2@replay.example", "KAIA", Role.OFFICER));
    }

    private Person invite(Actor by, String name, String mail, String organisation, Role role) {
        return register.invite(by, name, mail, organisation, Language.KO, Set.of(role));
    }

    /** A body abroad or a company registers itself, with its first person. */
    Person register(String label, String organisation, OrganisationKind kind, String country) {
        var mail = "person@organisation-%03d.example".formatted(++registered);
        var language = kind == OrganisationKind.KOREAN_COMPANY ? Language.KO : Language.EN;
        var person = register.register(new Registration(
                organisation,
                kind.name(),
                country,
                names.person(country, registered),
                mail,
                "synthetic password",
                language));
        people.putIfAbsent(label, person);
        return person;
    }

    /** Somebody who was chosen shows more than somebody who was there first: what comes after, too. */
    void shows(Entrant chosen) {
        people.put(chosen.type() == ProgrammeType.PLANNING ? "foreign city" : "Korean company", chosen.person());
        var partner = chosen.partner();
        if (partner != null) {
            people.put("overseas partner", partner);
        }
    }

    private void keep(String label, Person person) {
        people.put(label, person);
    }

    Actor actor(String label) {
        return Objects.requireNonNull(people.get(label), () -> "nobody is " + label)
                .actor();
    }

    List<Actor> experts() {
        return List.copyOf(experts);
    }

    /** One person of each part, for looking through every pair of eyes. */
    public Map<String, Person> eyes() {
        var eyes = new LinkedHashMap<String, Person>();
        for (var part : List.of(
                "officer of MOLIT",
                "officer of KIND",
                "officer of KAIA",
                "expert",
                "committee chair",
                "foreign city",
                "overseas partner",
                "Korean company")) {
            var person = people.get(part.equals("expert") ? "expert 1" : part);
            if (person != null) {
                eyes.put(part, person);
            }
        }
        return eyes;
    }
}

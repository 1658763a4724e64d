package kcity.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kcity.charter.Agency;
import kcity.charter.Programmes;
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
        var owner = Programmes.host().owner();
        keep(officer(owner), invite(firstOfficer, owner, ""));
        var keeper = owner();
        others().forEach(agency -> keep(officer(agency), invite(keeper, agency, "")));
        keep(
                "committee chair",
                invite(keeper, "선정위원장 (가상)", "chair@replay.example", owner.code(), Role.COMMITTEE_CHAIR));
        keep(
                "committee member",
                invite(keeper, "선정위원 (가상)", "member@replay.example", owner.code(), Role.COMMITTEE_MEMBER));
        var universities = new ArrayList<String>();
        for (var i = 1; i <= 6; i++) {
            universities.add(
                    register.enter(keeper, names.university(i - 1), OrganisationKind.UNIVERSITY, CountryCode.KOREA)
                            .id());
        }
        for (var i = 1; i <= howManyExperts; i++) {
            var expert = invite(
                    keeper,
                    names.expert(i - 1),
                    "expert%02d@university-%d.example".formatted(i, i % 6 + 1),
                    universities.get(i % 6),
                    Role.EXPERT);
            keep("expert " + i, expert);
            experts.add(expert.actor());
        }
        others().forEach(agency -> keep("second " + officer(agency), invite(keeper, agency, "2")));
    }

    private static Stream<Agency> others() {
        return Programmes.host().agencies().stream().skip(1);
    }

    private static String officer(Agency agency) {
        return "officer of " + agency.code();
    }

    private Person invite(Actor by, Agency agency, String number) {
        return invite(
                by,
                agency.code() + " 담당자" + (number.isEmpty() ? "" : " " + number) + " (가상)",
                agency.code().toLowerCase(Locale.ROOT) + number + "@replay.example",
                agency.code(),
                Role.OFFICER);
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

    /** An officer of the programme's owner. */
    Actor owner() {
        return actor(officer(Programmes.host().owner()));
    }

    /** An officer of the agency that runs the type. */
    Actor operator(ProgrammeType type) {
        return actor(officer(Programmes.host().operator(type.word())));
    }

    List<Actor> experts() {
        return List.copyOf(experts);
    }

    /** One person of each part, for looking through every pair of eyes. */
    public Map<String, Person> eyes() {
        var eyes = new LinkedHashMap<String, Person>();
        var officers = Programmes.host().agencies().stream().map(Cast::officer);
        var others = Stream.of("expert", "committee chair", "foreign city", "overseas partner", "Korean company");
        for (var part : Stream.concat(officers, others).toList()) {
            var person = people.get(part.equals("expert") ? "expert 1" : part);
            if (person != null) {
                eyes.put(part, person);
            }
        }
        return eyes;
    }
}

package kcity.replay;

import java.util.ArrayList;
import java.util.List;
import kcity.call.Call;
import kcity.people.Person;
import kcity.programme.Band;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeType;
import kcity.programme.SubTypeRules;
import kcity.replay.material.City;
import kcity.replay.material.Dossier;
import kcity.replay.material.Library;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/** Makes the applicants of a call: each place once, the twists among the first. */
final class Entrants {
    private static final long TEN_MILLION = 10_000_000;
    private final Cast cast;
    private final Chance chance;
    private final long seed;
    private final Library library = Library.open();
    private final List<City> places;
    private int company;

    Entrants(Cast cast, Chance chance, long seed) {
        this.cast = cast;
        this.chance = chance;
        this.seed = seed;
        this.places = new ArrayList<>(library.cities());
    }

    List<Entrant> of(Call call, CallRules rules, int howMany) {
        var twists = twists(call.type(), rules);
        var calendar = new Calendar(rules);
        var entrants = new ArrayList<Entrant>();
        for (var i = 0; i < howMany; i++) {
            var twist = i < twists.size() ? twists.get(i) : Entrant.Twist.NONE;
            var subType = rules.subTypes().get(i % rules.subTypes().size());
            var place = twist == Entrant.Twist.SAME_CITY && !entrants.isEmpty()
                    ? entrants.getLast().city()
                    : places.remove(chance.below(places.size()));
            entrants.add(entrant(call, calendar, subType, place, i + 1, twist));
        }
        return entrants;
    }

    /** A second of its city must follow somebody who will be taken in, so it comes after the ones who only clarify. */
    private static List<Entrant.Twist> twists(ProgrammeType type, CallRules rules) {
        var twists = new ArrayList<Entrant.Twist>();
        twists.add(Entrant.Twist.NONE);
        if (rules.proposalsPerCity().isKnown() && rules.proposalsPerCity().get().most() != null) {
            twists.add(Entrant.Twist.SAME_CITY);
        }
        twists.add(Entrant.Twist.CLARIFIES);
        twists.add(Entrant.Twist.NOT_ELIGIBLE);
        twists.add(Entrant.Twist.LATE);
        if (new Calendar(rules).rolling()) {
            twists.add(Entrant.Twist.LATE);
            twists.add(Entrant.Twist.LATE);
        }
        if (type == ProgrammeType.DEMONSTRATION) {
            twists.add(Entrant.Twist.PRIVATE_PARTNER);
        }
        if (rules.subTypes().stream()
                .allMatch(s -> s.band().isKnown() && s.band().get().most() != null)) {
            twists.add(Entrant.Twist.OVER_BAND);
        }
        return twists;
    }

    private Entrant entrant(
            Call call, Calendar calendar, SubTypeRules subType, City city, int number, Entrant.Twist twist) {
        var planning = call.type() == ProgrammeType.PLANNING;
        var field = Entrant.field(number);
        var organisation = planning ? Entrant.cityBody(city) : library.names().company(field, company++);
        var person = cast.register(
                planning ? "foreign city" : "Korean company",
                organisation,
                Entrant.leadKind(call.type()),
                planning ? city.country() : "KR");
        var strength = chance.points(65, 12);
        var requested = requested(subType, twist);
        var partner = planning || twist == Entrant.Twist.PRIVATE_PARTNER ? null : partner(city);
        var frame = new Dossier.Frame(
                city,
                field,
                planning,
                requested,
                calendar.projectStarts(),
                calendar.projectEnds(),
                number,
                seed * 10_007 + call.edition());
        return new Entrant(
                call.type(),
                subType,
                twist,
                strength,
                requested,
                person,
                organisation,
                partner,
                new Dossier(library, frame, Entrant.FIELDS.size()));
    }

    private @Nullable Person partner(City city) {
        return cast.register(
                "overseas partner",
                Entrant.cityBody(city),
                kcity.people.OrganisationKind.LOCAL_GOVERNMENT,
                city.country());
    }

    /** In tens of millions, within the band; where nobody published one, 300 to 500 million. */
    private Won requested(SubTypeRules subType, Entrant.Twist twist) {
        var band = subType.band().known().orElse(new Band(null, null, false));
        var most = band.most() == null ? 500_000_000 : band.most().amount();
        var least = band.least() == null ? most * 6 / 10 : band.least().amount();
        if (twist == Entrant.Twist.OVER_BAND) {
            return new Won(most + TEN_MILLION);
        }
        var steps = (int) ((most - least) / TEN_MILLION);
        return new Won(most - TEN_MILLION * chance.below(Math.max(1, steps / 2 + 1)));
    }
}

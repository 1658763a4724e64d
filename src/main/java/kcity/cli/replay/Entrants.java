package kcity.cli.replay;

import java.util.ArrayList;
import java.util.List;
import kcity.call.Call;
import kcity.people.Person;
import kcity.programme.Band;
import kcity.programme.CallRules;
import kcity.programme.ProgrammeType;
import kcity.programme.SubTypeRules;
import kcity.shared.Won;
import org.jspecify.annotations.Nullable;

/** Makes the applicants of a call: each place once, the twists among the first. */
final class Entrants {
    private static final long TEN_MILLION = 10_000_000;
    private final Cast cast;
    private final Chance chance;
    private final List<Places.Place> places;
    private int company;

    Entrants(Cast cast, Chance chance) {
        this.cast = cast;
        this.chance = chance;
        this.places = new ArrayList<>(Places.all());
    }

    List<Entrant> of(Call call, CallRules rules, int howMany) {
        var twists = twists(call.type(), rules);
        var entrants = new ArrayList<Entrant>();
        for (var i = 0; i < howMany; i++) {
            var twist = i < twists.size() ? twists.get(i) : Entrant.Twist.NONE;
            var subType = rules.subTypes().get(i % rules.subTypes().size());
            var place = twist == Entrant.Twist.SAME_CITY && !entrants.isEmpty()
                    ? entrants.getLast().place()
                    : places.remove(chance.below(places.size()));
            entrants.add(entrant(call.type(), subType, place, i + 1, twist));
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
            ProgrammeType type, SubTypeRules subType, Places.Place place, int number, Entrant.Twist twist) {
        var planning = type == ProgrammeType.PLANNING;
        var person = planning
                ? cast.register(
                        "foreign city",
                        "City of " + place.city() + " (synthetic)",
                        Entrant.leadKind(type),
                        place.country())
                : cast.register(
                        "Korean company", "가상기업 %03d (synthetic)".formatted(++company), Entrant.leadKind(type), "KR");
        return new Entrant(
                type,
                subType,
                place,
                number,
                twist,
                chance.points(65, 12),
                requested(subType, twist),
                person,
                planning || twist == Entrant.Twist.PRIVATE_PARTNER ? null : partner(place));
    }

    private @Nullable Person partner(Places.Place place) {
        return cast.register(
                "overseas partner",
                "City of " + place.city() + " (synthetic)",
                kcity.people.OrganisationKind.LOCAL_GOVERNMENT,
                place.country());
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

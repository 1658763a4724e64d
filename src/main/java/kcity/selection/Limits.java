package kcity.selection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kcity.programme.Band;
import kcity.programme.CallRules;
import kcity.programme.Cap;
import kcity.programme.Places;
import kcity.programme.SubType;
import kcity.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What binds a decision on one call, from the version of the rulebook that the call is bound to. What nobody published binds nobody.
 *
 * @param places null where not known
 * @param perCity one, where the rulebook says nothing else
 */
record Limits(
        @Nullable Places places,
        Map<SubType, Places> ofSubTypes,
        Map<SubType, Band> bands,
        Map<SubType, Text> names,
        Cap perCity) {
    private static final Cap ONE = new Cap(1);

    static Limits of(CallRules rules) {
        var places = new EnumMap<SubType, Places>(SubType.class);
        var bands = new EnumMap<SubType, Band>(SubType.class);
        var names = new EnumMap<SubType, Text>(SubType.class);
        for (var subType : rules.subTypes()) {
            subType.name().known().ifPresent(known -> names.put(subType.subType(), known));
            subType.places().known().ifPresent(known -> places.put(subType.subType(), known));
            subType.band().known().ifPresent(known -> bands.put(subType.subType(), known));
        }
        return new Limits(
                rules.places().value(),
                Collections.unmodifiableMap(places),
                Collections.unmodifiableMap(bands),
                Collections.unmodifiableMap(names),
                rules.proposalsPerCity().known().orElse(ONE));
    }

    /** As the call names it. */
    Text name(SubType subType) {
        return names.getOrDefault(subType, new Text("", subType.name()));
    }

    /** The rule's least, or all there are where fewer candidates stand: nobody can choose what did not come. */
    static int least(Places places, List<Candidate> standing) {
        var cities = (int) standing.stream().map(Candidate::place).distinct().count();
        return places.about() || places.least() == null ? 0 : Math.min(places.least(), cities);
    }

    /** {@link Integer#MAX_VALUE} where there is no upper end. */
    static int most(Places places) {
        return places.about() || places.most() == null ? Integer.MAX_VALUE : places.most();
    }

    static List<Candidate> of(SubType subType, List<Candidate> candidates) {
        return candidates.stream().filter(c -> c.subType() == subType).toList();
    }
}

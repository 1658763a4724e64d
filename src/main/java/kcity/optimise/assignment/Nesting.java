package kcity.optimise.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Groups split into those that nest (any two are apart or one holds the other; outer first) and those that cross one of them. */
record Nesting(List<Nested> nested, List<Group> crossing) {
    record Nested(Group group, BitSet members) {}

    static Nesting of(List<Group> groups) {
        List<Group> largestFirst = new ArrayList<>(groups);
        largestFirst.sort(Comparator.comparingInt((Group group) -> -group.members().length)
                .thenComparing(Group::name));
        List<Nested> nested = new ArrayList<>();
        List<Group> crossing = new ArrayList<>();
        for (Group group : largestFirst) {
            BitSet members = new BitSet();
            for (int member : group.members()) {
                members.set(member);
            }
            if (nested.stream().allMatch(outer -> apartOrWithin(members, outer.members()))) {
                nested.add(new Nested(group, members));
            } else {
                crossing.add(group);
            }
        }
        return new Nesting(nested, crossing);
    }

    private static boolean apartOrWithin(BitSet inner, BitSet outer) {
        BitSet both = (BitSet) inner.clone();
        both.and(outer);
        return both.isEmpty() || both.equals(inner);
    }
}

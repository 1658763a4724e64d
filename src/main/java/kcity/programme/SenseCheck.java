package kcity.programme;

import java.time.LocalDate;
import java.util.List;
import kcity.reading.YamlNode;
import kcity.shared.Won;

/** What reads well and makes no sense: nothing to give, more chosen than came in, parts that do not fit the whole, days that cannot be lived. */
record SenseCheck(Rulebook rulebook) {
    void of(YamlNode root) {
        places(root, rulebook.places());
        amount(root, "envelope", rulebook.envelope());
        counts(root, rulebook.received(), rulebook.selected());
        announced(root);
        var nodes = root.get("calls").list();
        for (int i = 0; i < rulebook.calls().size(); i++) {
            call(nodes.get(i), rulebook.calls().get(i));
        }
        whole(root);
    }

    private void call(YamlNode node, CallRules call) {
        places(node, call.places());
        amount(node, "envelope", call.envelope());
        amount(node, "granted-total", call.grantedTotal());
        counts(node, call.received(), call.selected());
        new CalendarCheck(rulebook.edition()).of(node, call);
        var nodes = node.get("sub-types").list();
        for (int i = 0; i < call.subTypes().size(); i++) {
            subType(nodes.get(i), call.subTypes().get(i));
        }
        parts(node, call);
    }

    private static void subType(YamlNode node, SubTypeRules rules) {
        places(node, rules.places());
        band(node, "band", rules.band());
        band(node, "granted", rules.granted());
        counts(node, rules.received(), rules.selected());
    }

    private static void places(YamlNode node, Sourced<Places> places) {
        places.known()
                .filter(known -> Integer.valueOf(0).equals(known.most()))
                .ifPresent(none -> value(node, "places").complain("with at most 0 places nobody could be selected"));
    }

    private static void band(YamlNode node, String key, Sourced<Band> band) {
        band.known()
                .filter(known -> outside(known.most()) || tooMuch(known.least()))
                .ifPresent(known -> value(node, key).complain("an amount is from 1 to " + Won.MOST + " won"));
    }

    private static void amount(YamlNode node, String key, Sourced<Amount> amount) {
        amount.known()
                .filter(known -> outside(known.won()))
                .ifPresent(known -> value(node, key).complain("an amount is from 1 to " + Won.MOST + " won"));
    }

    private static boolean outside(@org.jspecify.annotations.Nullable Won won) {
        return won != null && (won.amount() == 0 || tooMuch(won));
    }

    private static boolean tooMuch(@org.jspecify.annotations.Nullable Won won) {
        return won != null && won.amount() > Won.MOST;
    }

    private static void counts(YamlNode node, Sourced<Count> received, Sourced<Count> selected) {
        for (var key : List.of("received", "selected")) {
            (key.equals("received") ? received : selected)
                    .known()
                    .filter(count -> count.countries() != null && count.countries() > count.projects())
                    .ifPresent(count -> value(node, key)
                            .complain(count.projects() + " projects cannot be in " + count.countries() + " countries"));
        }
        if (received.isKnown()
                && selected.isKnown()
                && selected.get().projects() > received.get().projects()) {
            value(node, "selected")
                    .complain("more are selected (" + selected.get().projects() + ") than received ("
                            + received.get().projects() + ")");
        }
    }

    private void announced(YamlNode root) {
        rulebook.announced()
                .known()
                .filter(when -> !when.earliest().equals(LocalDate.EPOCH))
                .filter(when -> Math.abs(when.earliest().getYear() - rulebook.edition()) > 1)
                .ifPresent(when ->
                        value(root, "announced").complain(when + " is not about the edition " + rulebook.edition()));
    }

    /** The calls fit into the programme, and the sub-types fill their call. */
    private void whole(YamlNode root) {
        int least = rulebook.calls().stream()
                .mapToInt(call -> CallReader.least(call.places()))
                .sum();
        most(rulebook.places())
                .filter(most -> least > most)
                .ifPresent(most -> value(root, "places")
                        .complain("the calls take at least " + least + " places, the programme has " + most));
    }

    private static void parts(YamlNode node, CallRules call) {
        int least = CallReader.least(call.places());
        var parts = call.subTypes().stream().map(s -> most(s.places())).toList();
        int most = parts.stream().mapToInt(part -> part.orElse(0)).sum();
        if (parts.stream().allMatch(java.util.Optional::isPresent) && least > most) {
            value(node, "places").complain("the call has at least " + least + " places, its sub-types at most " + most);
        }
    }

    private static java.util.Optional<Integer> most(Sourced<Places> places) {
        return places.known()
                .filter(known -> !known.about())
                .flatMap(known -> java.util.Optional.ofNullable(known.most()));
    }

    private static YamlNode value(YamlNode node, String key) {
        return node.get(key).get("value");
    }
}

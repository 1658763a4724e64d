package kcity.optimise.selection.choose;

import java.util.Objects;
import kcity.optimise.selection.Band;
import kcity.optimise.selection.Candidate;
import kcity.optimise.selection.GroupRules;
import kcity.optimise.selection.Places;
import kcity.optimise.selection.SelectionProblem;
import kcity.optimise.selection.SelectionRules;
import kcity.shared.InputHash;
import org.jspecify.annotations.Nullable;

/** One hash for candidates and rules, whatever the order of the rows. */
final class InputHashes {
    private final InputHash hash = new InputHash();

    private InputHashes() {}

    static String of(SelectionProblem problem) {
        InputHashes hashes = new InputHashes();
        problem.candidates().forEach(hashes::add);
        hashes.add(problem.rules());
        return hashes.hash.hex();
    }

    private void add(Candidate it) {
        hash.add(it.id()).add(it.type());
        text(it.subtype());
        hash.add(it.city()).add(it.country()).add(it.requestWon()).add(it.value());
        text(it.sd() == null ? null : it.sd().stripTrailingZeros().toPlainString());
    }

    private void add(SelectionRules it) {
        hash.add(it.envelopeWon()).add(it.stepWon()).add(it.selectionShare());
        hash.add(it.aboveBand().name()).add((long) it.types().size());
        it.types().forEach((name, type) -> {
            hash.add(name).add((long) type.subtypes().size());
            add(type.own());
            type.subtypes().forEach((sub, own) -> {
                hash.add(sub);
                add(own);
            });
        });
        text(Objects.toString(it.perCity(), null));
        text(Objects.toString(it.perCountry(), null));
        it.priorities().forEach(order -> texts("order", order));
        texts("in", it.forcedIn());
        texts("out", it.forcedOut());
    }

    private void add(GroupRules it) {
        Places places = it.places();
        text(places == null ? null : places.min() + "-" + places.max());
        Band band = it.band();
        text(band == null ? null : band.floorWon() + "-" + band.ceilingWon());
        text(Objects.toString(it.envelopeWon(), null));
    }

    private void texts(String what, Iterable<String> texts) {
        hash.add(what);
        texts.forEach(hash::add);
    }

    private void text(@Nullable String text) {
        hash.add(text == null ? 0L : 1L);
        if (text != null) {
            hash.add(text);
        }
    }
}

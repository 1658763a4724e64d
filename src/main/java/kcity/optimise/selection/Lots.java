package kcity.optimise.selection;

import kcity.shared.InputHash;

/** A number from 1 to most for every candidate, from the hash of seed, draw and id: anyone can work it out again, and it favours nobody's name. */
final class Lots {
    private Lots() {}

    static long[] draw(Model model, long seed, int draw, long most) {
        return model.candidates.stream()
                .mapToLong(it -> lot(it.id(), seed, draw, most))
                .toArray();
    }

    static long lot(String id, long seed, int draw, long most) {
        String hash = new InputHash().add(seed).add((long) draw).add(id).hex();
        return 1 + Long.parseUnsignedLong(hash.substring(0, 15), 16) % most;
    }
}

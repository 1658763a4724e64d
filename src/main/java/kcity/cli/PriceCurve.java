package kcity.cli;

import java.nio.file.Path;
import java.util.List;
import kcity.optimise.assignment.Lottery;

final class PriceCurve {
    private PriceCurve() {}

    static void write(Path file, List<Lottery.Price> prices) {}
}

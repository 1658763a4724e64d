package kcity.optimise.selection.choose;

import com.google.ortools.init.OrToolsVersion;
import kcity.optimise.Highs;
import kcity.optimise.Natives;

/** What made the answer; the first number goes up whenever the same input may get another answer. */
final class Versions {
    private static final int OURS = 2;

    private Versions() {}

    static String text() {
        Natives.load();
        return "selection " + OURS + ", OR-Tools " + OrToolsVersion.getVersionString() + ", HiGHS " + Highs.version();
    }
}

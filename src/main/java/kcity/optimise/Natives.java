package kcity.optimise;

import com.google.ortools.Loader;

/** Loads OR-Tools once: from java.library.path in 0.1 s where the build has unpacked it, else by unpacking it again, which takes over a second. */
public final class Natives {
    private Natives() {}

    public static void load() {
        Loader.loadNativeLibraries();
    }
}

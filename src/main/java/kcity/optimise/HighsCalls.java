package kcity.optimise;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The functions of HiGHS 1.12's highs_c_api.h that {@link Highs} calls. */
final class HighsCalls {
    static final int MIP_INTERRUPT = 6;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY = library();

    static final MethodHandle CREATE = function("Highs_create", ADDRESS);
    static final MethodHandle DESTROY = procedure("Highs_destroy", ADDRESS);
    static final MethodHandle VERSION = function("Highs_version", ADDRESS);
    static final MethodHandle RUN = function("Highs_run", JAVA_INT, ADDRESS);
    static final MethodHandle SET_BOOL = function("Highs_setBoolOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    static final MethodHandle SET_INT = function("Highs_setIntOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    static final MethodHandle SET_DOUBLE =
            function("Highs_setDoubleOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_DOUBLE);
    static final MethodHandle MODEL_STATUS = function("Highs_getModelStatus", JAVA_INT, ADDRESS);
    static final MethodHandle INFO = function("Highs_getDoubleInfoValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle SOLUTION =
            function("Highs_getSolution", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle SET_CALLBACK = function("Highs_setCallback", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle START_CALLBACK = function("Highs_startCallback", JAVA_INT, ADDRESS, JAVA_INT);

    static final MethodHandle CHANGE_COST = function("Highs_changeColCost", JAVA_INT, ADDRESS, JAVA_INT, JAVA_DOUBLE);
    static final MethodHandle CHANGE_COLUMN_BOUNDS =
            function("Highs_changeColBounds", JAVA_INT, ADDRESS, JAVA_INT, JAVA_DOUBLE, JAVA_DOUBLE);
    static final MethodHandle CHANGE_ROW_BOUNDS =
            function("Highs_changeRowBounds", JAVA_INT, ADDRESS, JAVA_INT, JAVA_DOUBLE, JAVA_DOUBLE);

    /** Solver, columns, rows, entries, matrix format, sense, offset; cost, column and row bounds; matrix; integrality. */
    static final MethodHandle PASS_MIP = function(
            "Highs_passMip",
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_DOUBLE,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);

    private HighsCalls() {}

    /** A C function for HiGHS to call now and then, which asks for an end once the stop is requested. */
    static MemorySegment interrupt(Stop stop, Arena arena) throws ReflectiveOperationException {
        MethodHandle ask = MethodHandles.lookup()
                .findStatic(
                        HighsCalls.class,
                        "ask",
                        MethodType.methodType(
                                void.class,
                                Stop.class,
                                int.class,
                                MemorySegment.class,
                                MemorySegment.class,
                                MemorySegment.class,
                                MemorySegment.class));
        return LINKER.upcallStub(
                MethodHandles.insertArguments(ask, 0, stop),
                FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
                arena);
    }

    /** The first field of what HiGHS reads back is an int: whether the user wants it to end. */
    @SuppressWarnings("unused")
    private static void ask(
            Stop stop, int type, MemorySegment message, MemorySegment out, MemorySegment in, MemorySegment data) {
        if (stop.requested()) {
            in.reinterpret(ValueLayout.JAVA_INT.byteSize()).set(JAVA_INT, 0, 1);
        }
    }

    private static SymbolLookup library() {
        Natives.load();
        return SymbolLookup.loaderLookup();
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(LIBRARY.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    private static MethodHandle procedure(String name, MemoryLayout... arguments) {
        return LINKER.downcallHandle(LIBRARY.findOrThrow(name), FunctionDescriptor.ofVoid(arguments));
    }
}

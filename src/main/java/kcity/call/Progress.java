package kcity.call;

/**
 * A room that takes proposals further and tells how far it took them, so that earlier rooms need not look downstream. Each tells it as a query of one column
 * that names a {@link Reached}, with no row where it did nothing, so that all rooms are asked in one question. Every bean of this type is asked.
 */
public interface Progress {
    /** How far this room took {@code :application}; "" where it takes none. */
    default String ofApplication() {
        return "";
    }

    /** How far this room took {@code :call} with all that it decides on, as of {@code :now}; "" where it takes none. */
    default String ofCall() {
        return "";
    }
}

package kcity.call;

import java.util.Optional;

/** A room that takes proposals further and tells how far it took them, so that earlier rooms need not look downstream. Every bean of this type is asked. */
public interface Progress {
    /** How far this room took that application; empty where it did nothing with it. */
    default Optional<Reached> ofApplication(String ref) {
        return Optional.empty();
    }

    /** How far this room took that call with all that it decides on. */
    default Optional<Reached> ofCall(String ref) {
        return Optional.empty();
    }
}

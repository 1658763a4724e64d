package kcity.shared;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened, as a past-tense record. A room publishes it inside the transaction of the act; the history keeps it for ever.
 * Components beyond those named here are its body; a fact carries no names or addresses of persons, only ids.
 */
public interface Fact {
    /** What it happened to. */
    Reference subject();

    /** Who did it, and the one instant of it. */
    Act act();

    default Actor actor() {
        return act().actor();
    }

    default Instant at() {
        return act().at();
    }

    /** Why, in the actor's words; empty where no reason is asked for. */
    default String reason() {
        return "";
    }

    /** Other things in whose timelines it belongs. */
    default List<Reference> related() {
        return List.of();
    }

    default Audience audience() {
        return Audience.OFFICERS;
    }

    /** Ids of the persons and organisations that get a letter about it. */
    default List<String> addressees() {
        return List.of();
    }

    /** Whether everybody will rely on it from now on, so that the history's head is written down outside the database. */
    default boolean announces() {
        return false;
    }
}

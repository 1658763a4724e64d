package kcity.jobs;

import kcity.shared.Act;
import kcity.shared.Actor;
import kcity.shared.Reference;

/**
 * Work that takes longer than a reader waits. A room offers each of its kinds as a bean; {@link StartJob} queues it. Question and answer are read and kept
 * in short transactions of their own, and between them no connection is held. An answer that is a {@link ResultFile} is kept with the job for its owner to fetch.
 *
 * @param <Q> all that the work needs to know
 * @param <A> what comes of it
 */
public interface LongWork<Q, A> {
    /** A word of its own; messages, letters and pages name the work by it. */
    String kind();

    /** What only one open job of the kind is for at a time: mostly what it is about. */
    default String apart(Act act, Order order) {
        return order.about().toString();
    }

    /** Calculations wait for a processor; what reads, writes or sends goes on beside them. */
    default boolean isCalculation() {
        return true;
    }

    /** Whether it is the actor's to ask for, to see and to cancel. */
    boolean isFor(Actor actor, Reference about);

    /** Reads the question inside a transaction; throws what speaks against the work. Asked when it is queued, and again when it begins. */
    Q ask(Act act, Order order);

    /** A hash of the question: where it has changed, so has what the answer would be good for. */
    String revision(Q question);

    /** Works it out; ends early when the pulse says so. */
    A work(Q question, Pulse pulse);

    /** Keeps the answer inside a transaction, after having looked that the question is still the same; says what it kept, for whoever looks for it. */
    String keep(Act act, Order order, Q question, A answer);

    /** Leaves behind what an end before its time asks for, in the transaction of that end. */
    default void cancelled(Act act, Order order) {}
}

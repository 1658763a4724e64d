package kcity.application;

/**
 * How many a call received.
 *
 * @param considered those that its own edition decides on, wherever they came in
 * @param carriedOver those that came in here and wait for a later edition
 */
public record ReceivedCounts(long considered, long carriedOver, long withdrawn) {}

/** Plays a programme year in simulated time through the operations that people use. Nothing here knows any year: all follows from the rulebook. */
@org.jspecify.annotations.NullMarked
package kcity.cli.replay;

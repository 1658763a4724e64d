/** The commands behind {@code ./kcity}. A door: it calls rooms and workshops, nobody calls it. */
@org.jspecify.annotations.NullMarked
package kcity.cli;

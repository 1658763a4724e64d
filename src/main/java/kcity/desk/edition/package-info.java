/** The owner's desk of editions: what a rulebook would prepare, and the act that prepares it. */
@org.jspecify.annotations.NullMarked
package kcity.desk.edition;

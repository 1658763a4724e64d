/** The owner's desk of rules: versions of each year's rulebook, and new versions by proposal, preview and adoption. */
@org.jspecify.annotations.NullMarked
package kcity.desk.rulebook;

/** The selection of a call at the desk: candidate sheet, proposed portfolio, the committee's decision, reserve, replacements. */
@org.jspecify.annotations.NullMarked
package kcity.desk.selection;

/** The officer's pages of preliminary consulting. */
@org.jspecify.annotations.NullMarked
package kcity.desk.consulting;

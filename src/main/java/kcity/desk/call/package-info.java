/** The page from which all stages of one call are reached, with how far each has come. */
@org.jspecify.annotations.NullMarked
package kcity.desk.call;

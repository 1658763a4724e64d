/** The desk where officers keep what came of projects afterwards. */
@org.jspecify.annotations.NullMarked
package kcity.desk.outcome;

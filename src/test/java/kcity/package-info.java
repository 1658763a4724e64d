/** Rules that the whole tree keeps. */
@org.jspecify.annotations.NullMarked
package kcity;

/** Public pages of the years: their rules with sources and standing, and what changed between any two. */
@org.jspecify.annotations.NullMarked
package kcity.site.year;

/** Public pages of the calls: what is open, until when, by which rules, and what was chosen. */
@org.jspecify.annotations.NullMarked
package kcity.site.call;

/** The start page: what is open, what was chosen last, the figures and the map. */
@org.jspecify.annotations.NullMarked
package kcity.site.home;

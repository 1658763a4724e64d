/** Public pages on who runs the programme, whom to ask, and what is kept of people. */
@org.jspecify.annotations.NullMarked
package kcity.site.about;

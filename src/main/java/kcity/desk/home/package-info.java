/** The desk's first page: what waits for this person, gathered from all desks. */
@org.jspecify.annotations.NullMarked
package kcity.desk.home;

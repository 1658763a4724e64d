/** The application: where rooms, doors and listeners are put together with a database and a clock. */
@org.jspecify.annotations.NullMarked
package kcity;

/** Long work of the desk: how far it is, calling it off, and the way to what came of it. */
@org.jspecify.annotations.NullMarked
package kcity.desk.job;

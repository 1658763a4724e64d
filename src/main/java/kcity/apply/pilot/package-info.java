/** Pages where the leading organisation, or the officer on its behalf, records what is done on the ground. */
@org.jspecify.annotations.NullMarked
package kcity.apply.pilot;

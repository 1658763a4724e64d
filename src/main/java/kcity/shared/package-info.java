/** Values that every room speaks in. No beans, no tables. */
@org.jspecify.annotations.NullMarked
package kcity.shared;

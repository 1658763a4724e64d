/** Where an organisation's people bring in a colleague. */
@org.jspecify.annotations.NullMarked
package kcity.apply.colleague;

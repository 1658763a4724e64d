/** What many tests share: the browser, the examples of the components. */
@org.jspecify.annotations.NullMarked
package kcity.testing;

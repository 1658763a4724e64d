/** Everybody's own account: password, and where one is signed in. */
@org.jspecify.annotations.NullMarked
package kcity.web.account;

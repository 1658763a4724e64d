/** What the desk's pages have in common: their navigation, the tasks that lead to them, the ways from the first page. It knows none of them. */
@org.jspecify.annotations.NullMarked
package kcity.desk.shell;

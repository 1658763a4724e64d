@org.jspecify.annotations.NullMarked
package kcity.selection;

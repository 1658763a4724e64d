@org.jspecify.annotations.NullMarked
package kcity.desk.rulebook;

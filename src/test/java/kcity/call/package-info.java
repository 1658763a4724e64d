@org.jspecify.annotations.NullMarked
package kcity.call;

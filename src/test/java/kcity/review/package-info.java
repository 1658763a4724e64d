@org.jspecify.annotations.NullMarked
package kcity.review;

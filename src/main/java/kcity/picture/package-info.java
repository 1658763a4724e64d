/** Pure workshop: charts as SVG, the same on a page, on paper and in a file. */
@org.jspecify.annotations.NullMarked
package kcity.picture;

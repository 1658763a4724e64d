/** Workshop: charts as SVG, the same on a page, on paper and in a file. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package kcity.picture;

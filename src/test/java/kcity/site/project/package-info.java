@org.jspecify.annotations.NullMarked
package kcity.site.project;

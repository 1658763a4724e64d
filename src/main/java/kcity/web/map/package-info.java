/** Pure: the world as one drawing, and countries counted on it. */
@org.springframework.modulith.NamedInterface("map")
@org.jspecify.annotations.NullMarked
package kcity.web.map;

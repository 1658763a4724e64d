/** Door: what officers and the selection committee work at, one sub-package per room's word. */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package kcity.desk;

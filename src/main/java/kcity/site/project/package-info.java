/** Public pages of the projects: list, map, project, and the counts beside the official ones. */
@org.jspecify.annotations.NullMarked
package kcity.site.project;
